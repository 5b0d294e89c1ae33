package org.athanor.cli.output;

/** How text stands out on a terminal. */
public enum Style {
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text between the escape sequences that switch the style on and off. */
  String apply(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
