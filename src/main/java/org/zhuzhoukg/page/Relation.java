package org.zhuzhoukg.page;

import java.util.Optional;

/**
 * A relation that a document states: a {@code zz:Statement}.
 *
 * @param fact what every fact has
 * @param predicateName the property's local name, as {@code locatedIn}
 * @param when empty where the text gives no time
 */
record Relation(
    Fact fact,
    Term subject,
    Term predicate,
    String predicateName,
    Term object,
    Optional<Figure.When> when) {}
