package org.athanor.verification.conformance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.IndexPart;
import org.jspecify.annotations.Nullable;

/** A part of an index that is recorded as text: an expression with what follows it. */
final class RecordedIndexPart {
  private static final Pattern FORM = Pattern.compile(
      "(?<key>.*?)(?<class> ?(?<=[ )])\\w+_ops)?(?<order> (ASC|DESC))?"
          + "(?<nulls> NULLS (FIRST|LAST))?",
      Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private RecordedIndexPart() {}

  /** A plain word is a column. */
  static IndexPart of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new Inexpressible("index of " + text);
    }
    String key = form.group("key");
    IndexPart part = key.matches("\\w+") ? IndexPart.column(key) : IndexPart.expression(key);
    String operatorClass = form.group("class");
    IndexPart classified = operatorClass == null ? part : part.operatorClass(operatorClass.strip());
    IndexPart ordered =
        " DESC".equalsIgnoreCase(form.group("order")) ? classified.descending() : classified;
    return ordered.nulls(nulls(form.group("nulls")));
  }

  private static IndexPart.@Nullable Nulls nulls(@Nullable String words) {
    if (words == null) {
      return null;
    }
    return words.toUpperCase(Locale.ROOT).endsWith("FIRST")
        ? IndexPart.Nulls.FIRST
        : IndexPart.Nulls.LAST;
  }
}
