package org.athanor.plan;

import java.util.EnumSet;
import java.util.Set;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.Inspector;
import org.athanor.dialect.Literals;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.SessionRules;
import org.athanor.dialect.TypeSystem;
import org.athanor.schema.DataType;
import org.athanor.sql.LexicalRules;

/** A database that needs no server: names of 30 characters, a cast from text to anything else. */
record PlainDialect(Capabilities capabilities) implements Dialect {
  /** One that can alter everything in place. */
  static PlainDialect able() {
    return new PlainDialect(new Capabilities(EnumSet.complementOf(EnumSet.of(
        Capability.LATE_BINDING, Capability.ALTERS_TOGETHER, Capability.CASELESS_NAMES))));
  }

  /** One that changes tables by rebuilding them. */
  static PlainDialect rebuilding() {
    return new PlainDialect(new Capabilities(Set.of()));
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public ServerVersion version() {
    return ServerVersion.UNKNOWN;
  }

  @Override
  public Identifiers identifiers() {
    return new Identifiers() {
      @Override
      public String write(String name) {
        return '"' + name + '"';
      }

      @Override
      public String fold(String name) {
        return name;
      }

      @Override
      public String key(String name) {
        return name;
      }

      @Override
      public int maxLength() {
        return 30;
      }

      @Override
      public int length(String name) {
        return name.length();
      }
    };
  }

  @Override
  public TypeSystem types() {
    return new TypeSystem() {
      @Override
      public String write(DataType type) {
        return type.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
      }

      @Override
      public DataType read(String sql) {
        return new DataType.Raw(sql);
      }

      @Override
      public DataType canonical(DataType type) {
        return type;
      }

      @Override
      public boolean needsConversion(DataType from, DataType to) {
        return from instanceof DataType.Text && !(to instanceof DataType.Text);
      }
    };
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("plans are pure: they ask no database");
  }

  @Override
  public Literals literals() {
    throw unused();
  }

  @Override
  public Ddl ddl(SchemaLookup lookup) {
    throw unused();
  }

  @Override
  public Inspector inspector() {
    throw unused();
  }

  @Override
  public Normalizer normalizer() {
    throw unused();
  }

  @Override
  public MigrationLock lock() {
    throw unused();
  }

  @Override
  public LexicalRules lexicalRules() {
    return new LexicalRules(
        true, true, false, true, false, false, true, true, LexicalRules.Batches.NONE, false, false);
  }

  @Override
  public SessionRules session() {
    throw unused();
  }
}
