package org.athanor.error;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that Athanor throws on purpose: a code, one sentence with the real names, the
 * evidence, what to do about it, and what happened to the database.
 *
 * <pre>{@code
 * throw AthanorException.of(ErrorCode.REV_003, "The history has 2 heads.")
 *     .evidence("7f3a  add orders")
 *     .evidence("c901  add invoice index")
 *     .fix("athanor merge -m \"merge\" 7f3a c901")
 *     .databaseState("Nothing was changed.")
 *     .build();
 * }</pre>
 *
 * <p>Subclasses carry the facts as data for callers that act on them. Instances are immutable.
 */
public class AthanorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<String> evidence;
  private final transient List<String> fixes;
  private final @Nullable String databaseState;

  /** Copies what {@code builder} has gathered; for subclasses. */
  protected AthanorException(Builder builder) {
    super(builder.message, builder.cause);
    this.code = builder.code;
    this.evidence = List.copyOf(builder.evidence);
    this.fixes = List.copyOf(builder.fixes);
    this.databaseState = builder.databaseState;
  }

  /**
   * Starts an error.
   *
   * @param code what kind of error it is
   * @param message one sentence in the present tense with the real names, ending in a period
   * @return a builder for the rest
   */
  public static Builder of(ErrorCode code, String message) {
    return new Builder(code, message);
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** Lines that show why, in the order in which they are to be read; may be empty. */
  public List<String> evidence() {
    return evidence;
  }

  /** Exact commands or edits, the best first; may be empty. */
  public List<String> fixes() {
    return fixes;
  }

  /** What happened to the database, or null when none was touched or reached. */
  public @Nullable String databaseState() {
    return databaseState;
  }

  /** The whole error as a terminal shows it, several lines, without a final line end. */
  public String toText() {
    String indent = " ".repeat(code.code().length() + 2);
    StringBuilder text = new StringBuilder(code.code()).append("  ");
    text.append(String.valueOf(getMessage()).replace("\n", "\n" + indent));
    for (String line : evidence) {
      text.append('\n')
          .append(indent)
          .append("  ")
          .append(line.replace("\n", "\n" + indent + "  "));
    }
    if (databaseState != null) {
      text.append('\n').append(indent).append(databaseState);
    }
    String label = "Fix: ";
    for (String fix : fixes) {
      String continued = "\n" + indent + "     ";
      text.append('\n').append(indent).append(label).append(fix.replace("\n", continued));
      label = "  or ";
    }
    return text.toString();
  }

  /** Gathers the parts of an {@link AthanorException}; not thread-safe. */
  public static final class Builder {
    private final ErrorCode code;
    private final String message;
    private final List<String> evidence = new ArrayList<>();
    private final List<String> fixes = new ArrayList<>();
    private @Nullable String databaseState;
    private @Nullable Throwable cause;

    private Builder(ErrorCode code, String message) {
      this.code = code;
      this.message = message;
    }

    /** Adds one line of evidence. */
    public Builder evidence(String line) {
      evidence.add(line);
      return this;
    }

    /** Adds lines of evidence. */
    public Builder evidence(List<String> lines) {
      evidence.addAll(lines);
      return this;
    }

    /** Adds one way out: an exact command or edit. */
    public Builder fix(String fix) {
      fixes.add(fix);
      return this;
    }

    /** Says what happened to the database. */
    public Builder databaseState(String state) {
      this.databaseState = state;
      return this;
    }

    /** Keeps the cause. */
    public Builder cause(@Nullable Throwable cause) {
      this.cause = cause;
      return this;
    }

    /** The finished error, to be thrown. */
    public AthanorException build() {
      return new AthanorException(this);
    }
  }
}
