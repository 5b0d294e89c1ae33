package org.athanor.cli;

import java.time.Duration;
import org.athanor.cli.config.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations of the command line as the configuration writes them. */
final class DurationConverter implements ITypeConverter<Duration> {
  DurationConverter() {}

  @Override
  public Duration convert(String value) {
    return Durations.parse(value)
        .filter(duration -> !duration.isZero())
        .orElseThrow(() ->
            new TypeConversionException("'" + value + "' is no duration such as 500ms, 30s or 5m"));
  }
}
