package org.athanor.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rename as a user types it: {@code client=customer}, {@code customer.mail=email},
 * {@code sales.customer.mail=email}, {@code value:status.pending=waiting}.
 *
 * <p>The old name of a part is written behind its table or type, by the old or the new name of
 * that; the new name may be written so too. What kind of thing it is follows from where the names
 * are, and can be said in front.
 *
 * @param text as it was typed
 * @param kind what it is, or null when that is to follow from the names
 * @param from the old name with what it is part of, its words
 * @param to the new name, its words
 */
public record TypedRename(
    String text, Rename.@Nullable Kind kind, List<String> from, List<String> to) {
  public TypedRename {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /**
   * Reads what was typed.
   *
   * @throws AthanorException GEN-020 when it is no {@code old=new}
   */
  public static TypedRename parse(String text) {
    int colon = text.indexOf(':');
    Rename.Kind kind = null;
    if (colon >= 0) {
      String word = text.substring(0, colon).toLowerCase(Locale.ROOT);
      for (Rename.Kind each : Rename.Kind.values()) {
        kind = each.word().equals(word) ? each : kind;
      }
    }
    String names = kind == null ? text : text.substring(colon + 1);
    int equals = names.indexOf('=');
    if (equals <= 0 || equals == names.length() - 1) {
      throw AthanorException.of(ErrorCode.GEN_020, "\"" + text + "\" names no rename.")
          .fix("write old=new: --rename client=customer, --rename customer.mail=email")
          .build();
    }
    return new TypedRename(
        text, kind, words(names.substring(0, equals)), words(names.substring(equals + 1)));
  }

  private static List<String> words(String name) {
    return List.of(name.strip().split("\\.", -1));
  }

  /**
   * What it means between two schemas.
   *
   * @throws AthanorException GEN-020 when the names stand for nothing, or for several things
   */
  Rename resolve(Schema live, Schema wanted) {
    List<Rename> meanings = new ArrayList<>();
    for (Rename.Kind each : Rename.Kind.values()) {
      if (kind == null || kind == each) {
        meanings.addAll(meanings(each, new SchemaNames(live), new SchemaNames(wanted)));
      }
    }
    if (meanings.size() == 1) {
      return meanings.get(0);
    }
    AthanorException.Builder error = AthanorException.of(
        ErrorCode.GEN_020,
        meanings.isEmpty()
            ? "--rename " + text + " fits nothing that is gone and nothing that is new."
            : "--rename " + text + " may mean several things.");
    meanings.forEach(
        meaning -> error.evidence(meaning.kind().word() + ":" + text + "   " + meaning.target()));
    throw error
        .fix(
            meanings.isEmpty()
                ? "name what only the old schema has, then what only the new one has:"
                    + " table=table, table.column=column, type.value=value"
                : "write the kind in front, as above")
        .databaseState("Nothing was changed.")
        .build();
  }

  private List<Rename> meanings(Rename.Kind each, SchemaNames live, SchemaNames wanted) {
    List<Rename> found = new ArrayList<>();
    for (QualifiedName owner : wanted.owners(each)) {
      if (!each.isPart()) {
        boolean isNew = isCalled(owner, to) && !live.has(each, owner, owner.name());
        String old = from.get(from.size() - 1);
        if (isNew && isCalled(owner.sibling(old), from) && live.has(each, owner, old)) {
          found.add(new Rename(each, owner, old, owner.name()));
        }
      } else {
        part(each, owner, live, wanted).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Rename> part(
      Rename.Kind each, QualifiedName owner, SchemaNames live, SchemaNames wanted) {
    String old = from.get(from.size() - 1);
    String added = to.get(to.size() - 1);
    List<String> ownerWords = from.subList(0, from.size() - 1);
    boolean isNew = wanted.of(each, owner).contains(added);
    for (QualifiedName former : live.owners(each)) {
      boolean isMeant = isCalled(former, ownerWords) || isCalled(owner, ownerWords);
      boolean isSame = former.equals(owner) || isRenamed(former, owner, live, wanted);
      if (isNew && isMeant && isSame && live.of(each, former).contains(old)) {
        return Optional.of(new Rename(each, owner, old, added));
      }
    }
    return Optional.empty();
  }

  /** Whether an owner may be another one under its former name: it is gone, and the other new. */
  private static boolean isRenamed(
      QualifiedName former, QualifiedName owner, SchemaNames live, SchemaNames wanted) {
    Schema before = live.schema();
    Schema after = wanted.schema();
    return after.table(former).isEmpty()
        && after.enumType(former).isEmpty()
        && before.table(owner).isEmpty()
        && before.enumType(owner).isEmpty();
  }

  /** Whether words name something, with its schema or without; no words name anything. */
  private static boolean isCalled(QualifiedName name, List<String> words) {
    return switch (words.size()) {
      case 0 -> true;
      case 1 -> name.name().equals(words.get(0));
      case 2 -> name.name().equals(words.get(1)) && words.get(0).equals(name.schema());
      default -> false;
    };
  }
}
