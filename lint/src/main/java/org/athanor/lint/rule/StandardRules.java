package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.Rule;

/** The list of the rules that Athanor brings, one line each, sorted by class. */
public final class StandardRules {
  /** A new rule is a new line here, and a folder of examples with its id. */
  public static final List<Rule> LIST = List.of( //
      new OpaqueSqlRule());

  private StandardRules() {}
}
