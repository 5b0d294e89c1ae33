package org.athanor.sql;

/**
 * How the text of a script is read when it is split into statements.
 *
 * @param dollarQuotes whether {@code $tag$ ... $tag$} quotes text
 * @param nestedComments whether block comments nest
 * @param backslashEscapes whether a backslash escapes in every string; where it does so only in
 *     {@code E'...'} strings this is false and {@code escapeStrings} true
 * @param escapeStrings whether {@code E'...'} strings exist
 * @param backticks whether backticks quote names
 * @param brackets whether square brackets quote names
 * @param triggerBodies whether CREATE TRIGGER holds statements between BEGIN and END
 * @param atomicBodies whether {@code BEGIN ATOMIC ... END} bodies exist
 * @param batches which line of its own ends a statement
 * @param quoteOperator whether {@code q'[ ... ]'} quotes text, with any delimiter
 * @param hashComments whether {@code #} begins a comment, {@code --} does so only before white
 *     space, and {@code /*!} holds code
 */
public record LexicalRules(
    boolean dollarQuotes,
    boolean nestedComments,
    boolean backslashEscapes,
    boolean escapeStrings,
    boolean backticks,
    boolean brackets,
    boolean triggerBodies,
    boolean atomicBodies,
    Batches batches,
    boolean quoteOperator,
    boolean hashComments) {

  /** Lines that belong to no statement but end one. */
  public enum Batches {
    /** There are none: semicolons end statements. */
    NONE,
    /**
     * {@code GO} ends a batch, and nothing else does: semicolons stand between the statements of a
     * batch, which is sent as a whole. A bracket in a name is doubled.
     */
    GO,
    /**
     * {@code /} ends every statement; a semicolon ends those that are no blocks of code, whose own
     * semicolons it belongs to.
     */
    SLASH,
    /**
     * {@code DELIMITER x} says what ends the statements behind it; before it, semicolons do, but
     * for those between BEGIN and END in the bodies of stored programs.
     */
    DELIMITER
  }
}
