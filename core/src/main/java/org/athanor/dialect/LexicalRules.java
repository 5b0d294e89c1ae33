package org.athanor.dialect;

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
 */
public record LexicalRules(
    boolean dollarQuotes,
    boolean nestedComments,
    boolean backslashEscapes,
    boolean escapeStrings,
    boolean backticks,
    boolean brackets,
    boolean triggerBodies,
    boolean atomicBodies) {}
