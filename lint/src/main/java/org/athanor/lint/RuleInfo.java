package org.athanor.lint;

/**
 * What a rule is.
 *
 * @param id its name, in words joined by hyphens: {@code create-index-blocking}
 * @param group what it protects
 * @param severity how serious its findings are unless configured otherwise
 * @param summary what it finds, as one sentence
 */
public record RuleInfo(String id, RuleGroup group, Severity severity, String summary) {}
