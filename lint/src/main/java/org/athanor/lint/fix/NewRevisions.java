package org.athanor.lint.fix;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.function.BiFunction;
import org.athanor.script.IdSource;
import org.athanor.script.Language;
import org.athanor.script.RevisionWriter;

/**
 * How revisions are made that are split off others.
 *
 * @param writer writes revisions of a language into a folder
 * @param ids gives them their ids
 * @param now when they are made
 */
public record NewRevisions(
    BiFunction<Language, Path, RevisionWriter> writer, IdSource ids, ZonedDateTime now) {}
