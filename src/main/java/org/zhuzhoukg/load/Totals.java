package org.zhuzhoukg.load;

/**
 * What a load came to.
 *
 * @param documents sources
 * @param entities things of the catalogue
 * @param observations numbers
 * @param statements relations
 * @param evidences places in documents that carry a fact
 * @param discrepancies what does not add up
 * @param triples asserted triples, in all named graphs but the ontology's
 * @param inferred entailed triples
 * @param seconds from the first file read to the graph ready
 */
public record Totals(
    int documents,
    int entities,
    int observations,
    int statements,
    int evidences,
    int discrepancies,
    long triples,
    long inferred,
    double seconds) {}
