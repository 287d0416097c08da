/** Facts as RDF statements, streamed to an {@code RDFHandler}. */
package org.zhuzhoukg.rdf;
