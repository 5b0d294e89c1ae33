package org.athanor.report;

/**
 * Something that the application that runs now relies on and that a revision takes away: old and
 * new instances run side by side during a deployment, and a rollback brings the old ones back.
 *
 * @param level how sure it is to be met
 * @param revision the revision's id
 * @param change what the revision does, as a clause: {@code column "email" of "users" is dropped}
 * @param effect what the old code sees
 * @param advice how it is avoided
 */
public record Incompatibility(
    Level level, String revision, String change, String effect, String advice) {}
