package org.athanor.hibernate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.dialect.sequence.SequenceSupport;

/** Turns Hibernate's mapping model into a schema. */
final class MetadataReader {
  private final Metadata metadata;
  private final Dialect dialect;

  MetadataReader(Metadata metadata, Dialect dialect) {
    this.metadata = metadata;
    this.dialect = dialect;
  }

  Schema read() {
    EnumTypes enums = new EnumTypes(metadata, this);
    List<EnumType> enumTypes = enums.read();
    Set<String> named = new HashSet<>();
    enumTypes.forEach(type -> named.add(type.name().name()));
    TableReader tableReader = new TableReader(metadata, dialect, this, named);
    List<Table> tables = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
      for (org.hibernate.mapping.Table table : namespace.getTables()) {
        if (table.isPhysicalTable() && !table.isView()) {
          tables.add(tableReader.read(table));
        }
      }
      for (var sequence : namespace.getSequences()) {
        sequences.add(sequence(sequence));
      }
    }
    List<Rename> renames = new ArrayList<>(new FormerNames(metadata, this).read());
    renames.addAll(enums.renames(enumTypes));
    return new Schema(tables, sequences, enumTypes).withRenames(renames);
  }

  private Sequence sequence(org.hibernate.boot.model.relational.Sequence sequence) {
    Identifier schema = sequence.getName().getSchemaName();
    QualifiedName name = QualifiedName.of(
        schema == null ? null : name(schema), name(sequence.getName().getSequenceName()));
    SequenceOptions options = new SequenceOptions(
        null,
        (long) sequence.getInitialValue(),
        (long) sequence.getIncrementSize(),
        null,
        null,
        isCached() ? null : 0L,
        null);
    return Sequence.of(name, options);
  }

  /** On MariaDB, whose sequences keep 1000 values at hand, Hibernate makes them without a cache. */
  private boolean isCached() {
    SequenceSupport support = metadata.getDatabase().getDialect().getSequenceSupport();
    return !support.getCreateSequenceString("s", 1, 1).toLowerCase(Locale.ROOT).contains("nocache");
  }

  /** The name of a table with its schema. */
  QualifiedName tableName(org.hibernate.mapping.Table table) {
    String schema = table.getSchema();
    String written =
        schema == null || schema.isEmpty() ? null : dialect.identifiers().fold(schema);
    return QualifiedName.of(written, name(table.getNameIdentifier()));
  }

  /** The exact name that an identifier means. */
  String name(Identifier identifier) {
    return name(identifier.getText(), identifier.isQuoted());
  }

  /** The exact name: as it is when it is quoted, folded by the database when not. */
  String name(String text, boolean quoted) {
    return quoted ? dialect.identifiers().ofStored(text) : dialect.identifiers().fold(text);
  }
}
