package org.athanor.script;

/** The languages that revisions are written in. */
public enum Language {
  JAVA(".java"),
  SQL(".sql");

  private final String extension;

  Language(String extension) {
    this.extension = extension;
  }

  /** How file names of this language end, with the dot. */
  public String extension() {
    return extension;
  }
}
