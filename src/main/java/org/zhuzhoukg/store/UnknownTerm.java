package org.zhuzhoukg.store;

/**
 * An IRI in one of the data's own namespaces that the data do not have.
 *
 * @param iri the IRI
 * @param nearest the most similar one that the data have; empty if none is similar
 */
public record UnknownTerm(String iri, String nearest) {}
