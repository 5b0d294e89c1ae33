package org.athanor.hibernate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Entities that hold one of each thing that a mapping can ask for. */
final class Library {
  private Library() {}

  /** In an order that is not that of the alphabet. */
  enum Binding {
    PAPERBACK,
    HARDCOVER,
    BOARD
  }

  enum Kind {
    NOVEL,
    ATLAS
  }

  @Entity
  @Table(
      name = "Shelf",
      uniqueConstraints = @UniqueConstraint(name = "uq_shelf_code", columnNames = "code"))
  static class Shelf {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(nullable = false, length = 12)
    String code = "";

    @Column(columnDefinition = "varchar(7) default 'north' not null")
    String side = "";
  }

  @Entity
  @Table(name = "volume", indexes = @Index(name = "ix_volume_title", columnList = "title desc, id"))
  static class Volume {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "volumes")
    @SequenceGenerator(
        name = "volumes",
        sequenceName = "volume_numbers",
        initialValue = 100,
        allocationSize = 20)
    @Nullable Long id;

    String title = "";

    @Column(name = "`Order`", nullable = false, unique = true)
    @ColumnDefault("7")
    int order;

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.NOVEL;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Binding binding = Binding.BOARD;

    @ManyToOne(optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    @Nullable Shelf shelf;

    @ManyToOne
    @JoinColumn(name = "second_id", foreignKey = @ForeignKey(name = "fk_second_shelf"))
    @Nullable Shelf second;

    @ElementCollection
    @CollectionTable(name = "volume_tags")
    List<String> tags = new ArrayList<>();
  }

  /** Refers to a property that is not there. */
  @Entity
  static class Broken {
    @Id
    long id;

    @jakarta.persistence.OneToMany(mappedBy = "missing")
    List<Shelf> shelves = new ArrayList<>();
  }
}
