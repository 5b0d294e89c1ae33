package org.athanor.migration;

import org.athanor.operation.AlterSequence;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.DropSequence;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** Details of the operations on sequences of {@link Operations}. */
public final class SequenceCall implements PendingOperation {
  /** What is done to the sequence. */
  enum Verb {
    CREATE,
    ALTER,
    DROP
  }

  private final Verb verb;
  private final QualifiedName name;
  private SequenceOptions options = SequenceOptions.DEFAULT;
  private @Nullable SequenceOptions existing;
  private @Nullable String comment;
  private boolean tolerant;

  SequenceCall(Verb verb, QualifiedName name) {
    this.verb = verb;
    this.name = name;
  }

  /** The settings to create it with, or to change; those that are null stay. */
  public SequenceCall options(SequenceOptions settings) {
    options = settings;
    return this;
  }

  /** The first value. */
  public SequenceCall startWith(long first) {
    return options(options.startingAt(first, options.increment()));
  }

  /** The step. */
  public SequenceCall incrementBy(long step) {
    return options(options.startingAt(options.start(), step));
  }

  /** The sequence as it is, which makes a change or a drop reversible. */
  public SequenceCall existing(SequenceOptions settings) {
    existing = settings;
    return this;
  }

  /** The comment of the sequence: of a new one, or for a drop of the existing one. */
  public SequenceCall comment(String text) {
    comment = text;
    return this;
  }

  /** For a new sequence: an existing one of that name is left alone. */
  public SequenceCall ifNotExists() {
    tolerant = true;
    return this;
  }

  /** For a drop: a missing sequence is no error. */
  public SequenceCall ifExists() {
    tolerant = true;
    return this;
  }

  @Override
  public Operation finish() {
    return switch (verb) {
      case CREATE -> new CreateSequence(new Sequence(name, options, comment), tolerant);
      case ALTER -> new AlterSequence(name, options, existing);
      case DROP ->
        new DropSequence(
            name, existing == null ? null : new Sequence(name, existing, comment), tolerant);
    };
  }
}
