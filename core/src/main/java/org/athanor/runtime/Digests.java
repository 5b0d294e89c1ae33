package org.athanor.runtime;

/**
 * What a revision was when it was run.
 *
 * @param source the digest of its text
 * @param operations the digest of what it does; equal to {@code source} for SQL
 */
public record Digests(String source, String operations) {}
