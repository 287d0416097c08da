package org.zhuzhoukg.extract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a document before it is read.
 *
 * @param date its date, against which 今年 is read; empty if nobody knows it
 * @param about whom it is about where it does not say
 */
public record Setting(Optional<LocalDate> date, Named about) {}
