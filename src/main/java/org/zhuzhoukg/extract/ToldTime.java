package org.zhuzhoukg.extract;

import org.zhuzhoukg.fact.Period;
import org.zhuzhoukg.fact.PeriodBasis;

/**
 * A time that words of the document name.
 *
 * @param period what they mean
 * @param basis by what it is known
 * @param words the words
 */
record ToldTime(Period period, PeriodBasis basis, String words) {}
