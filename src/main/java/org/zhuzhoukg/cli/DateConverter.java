package org.zhuzhoukg.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a date of the command line; a bad one is told in the words of a person. */
public final class DateConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + words + "' is no date; write year, month and day as 2024-09-01");
    }
  }
}
