/** Every IRI: the ontology's terms, and the policy for those the project coins. */
package org.zhuzhoukg.vocab;
