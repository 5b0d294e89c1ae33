package org.athanor.dialects.mysql;

/**
 * Where the catalogs of this family differ: {@code information_schema} is a standard that each
 * product fills in its own way.
 *
 * @param printsDefaultsAsSql whether {@code COLUMN_DEFAULT} is SQL text, with quotes around
 *     constants, rather than their bare value
 * @param checksNameTheirTable whether {@code CHECK_CONSTRAINTS} has a column for the table: names
 *     of checks are then unique in a table only
 * @param hiddenIndex the condition over {@code STATISTICS} that an index is hidden from the
 *     optimizer
 * @param cutsLongKeys whether an index over a text without limit, for which no length is given,
 *     keeps as much of it as fits, and then says so like a length
 * @param keyExpression the column of {@code STATISTICS} with the expression that is a key, or
 *     {@code NULL}
 */
public record CatalogFacts(
    boolean printsDefaultsAsSql,
    boolean checksNameTheirTable,
    boolean cutsLongKeys,
    String hiddenIndex,
    String keyExpression) {}
