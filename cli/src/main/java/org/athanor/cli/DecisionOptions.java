package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.athanor.command.Decisions;
import org.athanor.command.Questions;
import org.athanor.diff.ValueHints;
import org.athanor.rename.RenameHints;
import org.athanor.rename.TypedRename;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that compare: what only a person can tell. */
final class DecisionOptions {
  @Option(
      names = "--rename",
      paramLabel = "OLD=NEW",
      description = "What only has another name: table=table, table.column=column,"
          + " index=index, type.value=value.")
  private List<String> renames = List.of();

  @Option(
      names = "--no-renames",
      description = "Nothing else is renamed: what is gone is dropped, what is new is added.")
  private boolean noRenames;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Answers to what only a person can tell, renames and values of new columns, as"
          + " JSON; open questions are added to it.")
  private @Nullable Path answers;

  @Option(
      names = "--no-drops",
      description = "Leaves out drops of tables, columns and other objects.")
  private boolean noDrops;

  @Option(
      names = "--fill",
      paramLabel = "TABLE.COLUMN=SQL",
      description = "What rows that are there get in a column that must have a value.")
  private Map<String, String> values = Map.of();

  @Option(
      names = "--strict",
      description = "Refuses where a database has objects of kinds that are not compared.")
  private boolean strict;

  DecisionOptions() {}

  /** What was typed and what the file says. */
  Decisions decisions(Path folder) {
    AnswersFile file = file(folder);
    Answers answered = file == null ? Answers.NONE : file.read();
    RenameHints hints = new RenameHints(
        renames.stream().map(TypedRename::parse).toList(),
        answered.renames(),
        noRenames ? RenameHints.Unanswered.DROP_AND_ADD : RenameHints.Unanswered.ASK);
    Decisions.Drops drops = noDrops ? Decisions.Drops.LEAVE_OUT : Decisions.Drops.WRITE;
    return Decisions.NONE
        .withRenames(hints)
        .withDrops(drops)
        .withValues(new ValueHints(answered.values(), ValueHints.Unanswered.MARK).with(values))
        .withUnread(strict ? Decisions.Unread.REFUSE : Decisions.Unread.TELL);
  }

  /** Whether there is a place for answers. */
  boolean hasAnswers() {
    return answers != null;
  }

  /** Puts open questions into the file, if one was named. */
  boolean keep(Questions questions, Path folder) {
    AnswersFile file = file(folder);
    if (file != null) {
      file.add(questions);
    }
    return file != null;
  }

  private @Nullable AnswersFile file(Path folder) {
    return answers == null ? null : new AnswersFile(folder.resolve(answers));
  }
}
