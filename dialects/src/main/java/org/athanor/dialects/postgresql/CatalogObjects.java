package org.athanor.dialects.postgresql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Inspector;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.SchemaObject;

/**
 * Reads views, routines and other objects besides tables: at most two queries for each kind, and
 * none for a kind that nobody asks for.
 *
 * <p>Those of the rarer kinds take one query together. What belongs to an extension is left out.
 * Not thread-safe; one instance reads once.
 */
final class CatalogObjects {
  private final CatalogScope catalog;
  private final PostgresTypes types;
  private final PostgresVersion version;
  private final CatalogViews views;
  private final CatalogKinds kinds;

  CatalogObjects(
      CatalogScope catalog, PostgresTypes types, PostgresVersion version, CatalogKinds kinds) {
    this.catalog = catalog;
    this.types = types;
    this.version = version;
    this.views = new CatalogViews(catalog);
    this.kinds = kinds;
  }

  /** Reads the views, and returns those whose rows are stored as tables to be given indexes. */
  Map<Long, CatalogTable> readViews(Inspector.Scope scope) throws SQLException {
    boolean wanted =
        scope.includes(ObjectKind.VIEW) || scope.includes(ObjectKind.MATERIALIZED_VIEW);
    return wanted && kinds.hasViews() ? views.read() : Map.of();
  }

  /** Reads all other objects, and returns them with the views. */
  List<SchemaObject> read(Inspector.Scope scope) throws SQLException {
    List<SchemaObject> objects = new ArrayList<>(views.all());
    if (scope.objects().stream().anyMatch(ObjectKind::isKnownByStatements)) {
      objects.addAll(new CatalogServerObjects(catalog, version).read());
      objects.addAll(CatalogSubscriptions.read(catalog));
      objects.addAll(new CatalogAccess(catalog, types).read());
    }
    if (!scope.objects().isEmpty()) {
      objects.addAll(ofKindsThatAreThere());
      objects.addAll(new CatalogPlaces(catalog).read());
    }
    objects.removeIf(object -> !scope.includes(object.kind())
        || scope.excludedTables().contains(object.key().table()));
    return objects;
  }

  private List<SchemaObject> ofKindsThatAreThere() throws SQLException {
    List<SchemaObject> objects = new ArrayList<>();
    if (kinds.hasRoutines()) {
      objects.addAll(new CatalogRoutines(catalog, types, version).read());
    }
    if (kinds.hasTriggers()) {
      objects.addAll(new CatalogTriggers(catalog, version).read());
    }
    if (kinds.hasDomainsOrComposites()) {
      objects.addAll(new CatalogUserTypes(catalog, types).read());
    }
    if (kinds.hasRowSecurity()) {
      objects.addAll(new CatalogPolicies(catalog).read());
    }
    return objects;
  }
}
