package org.athanor.dialect;

import org.athanor.effects.EffectsModel;
import org.athanor.effects.StandardLosses;
import org.athanor.sql.LexicalRules;

/**
 * A product whose SQL Athanor writes but to which it never speaks: whoever needs a connection is
 * refused by {@link ScriptOnly}. Subclasses say how the product is written for. Thread-safe as long
 * as its subclass is.
 */
public abstract class ScriptOnlyDialect implements Dialect {
  private final ScriptOnly parts;
  private final ServerVersion version;
  private final Capabilities capabilities;
  private final Spelling spelling;

  /**
   * How the words of a statement are written.
   *
   * @param identifiers names
   * @param literals constants
   * @param types types of columns
   * @param lexicalRules where texts, comments and statements end
   */
  public record Spelling(
      Identifiers identifiers, Literals literals, TypeSystem types, LexicalRules lexicalRules) {}

  /**
   * For one version of a product.
   *
   * @param parts names the product and refuses for it
   * @param version the version whose SQL is written
   * @param capabilities what that version can do
   * @param spelling how the words of a statement are written
   */
  protected ScriptOnlyDialect(
      ScriptOnly parts, ServerVersion version, Capabilities capabilities, Spelling spelling) {
    this.parts = parts;
    this.version = version;
    this.capabilities = capabilities;
    this.spelling = spelling;
  }

  @Override
  public final String name() {
    return parts.dialect();
  }

  @Override
  public final ServerVersion version() {
    return version;
  }

  @Override
  public final Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public final Identifiers identifiers() {
    return spelling.identifiers();
  }

  @Override
  public final Literals literals() {
    return spelling.literals();
  }

  @Override
  public final TypeSystem types() {
    return spelling.types();
  }

  @Override
  public final LexicalRules lexicalRules() {
    return spelling.lexicalRules();
  }

  @Override
  public final Inspector inspector() {
    return parts;
  }

  @Override
  public final Normalizer normalizer() {
    return parts;
  }

  @Override
  public final MigrationLock lock() {
    return parts;
  }

  /** What statements lose; nobody has stated their locks. */
  @Override
  public EffectsModel effects() {
    return StandardLosses.MODEL;
  }
}
