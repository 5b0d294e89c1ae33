package org.athanor.benchmarks.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.sql.syntax.SqlObjectKind;
import tools.jackson.databind.JsonNode;

/**
 * What kind of statement the server took a statement for, in the words of {@link CommandClass}. The
 * nodes are those of PostgreSQL's {@code parsenodes.h}.
 */
final class ServerClass {
  private static final Map<String, String> KINDS = Map.ofEntries(
      Map.entry("MATVIEW", "MATERIALIZED VIEW"),
      Map.entry("TSPARSER", "TEXT SEARCH PARSER"),
      Map.entry("TSDICTIONARY", "TEXT SEARCH DICTIONARY"),
      Map.entry("TSTEMPLATE", "TEXT SEARCH TEMPLATE"),
      Map.entry("TSCONFIGURATION", "TEXT SEARCH CONFIGURATION"),
      Map.entry("FDW", "FOREIGN DATA WRAPPER"),
      Map.entry("FOREIGN_SERVER", "SERVER"),
      Map.entry("OPCLASS", "OPERATOR CLASS"),
      Map.entry("OPFAMILY", "OPERATOR FAMILY"),
      Map.entry("LARGEOBJECT", "LARGE OBJECT"),
      Map.entry("STATISTIC_EXT", "STATISTICS"),
      Map.entry("TABCONSTRAINT", "CONSTRAINT"),
      Map.entry("DOMCONSTRAINT", "CONSTRAINT"),
      Map.entry("ROUTINE", "FUNCTION"));

  private static final Set<String> KNOWN_KINDS = Arrays.stream(SqlObjectKind.values())
      .map(kind -> kind.name().replace('_', ' '))
      .collect(Collectors.toUnmodifiableSet());

  /** Nodes that are always the same kind of statement. */
  private static final Map<String, String> NODES = nodes("""
      CreateStmt=CREATE TABLE
      CreateForeignTableStmt=CREATE TABLE
      IndexStmt=CREATE INDEX
      ViewStmt=CREATE VIEW
      CreateSeqStmt=CREATE SEQUENCE
      CreateTrigStmt=CREATE TRIGGER
      CreatePolicyStmt=CREATE POLICY
      RuleStmt=CREATE RULE
      CreateStatsStmt=CREATE STATISTICS
      CreateSchemaStmt=CREATE SCHEMA
      CreateRoleStmt=CREATE ROLE
      CreatedbStmt=CREATE DATABASE
      CreateTableSpaceStmt=CREATE TABLESPACE
      CreateEventTrigStmt=CREATE EVENT TRIGGER
      CreatePublicationStmt=CREATE PUBLICATION
      CreateSubscriptionStmt=CREATE SUBSCRIPTION
      CreateExtensionStmt=CREATE EXTENSION
      CreateFdwStmt=CREATE FOREIGN DATA WRAPPER
      CreateForeignServerStmt=CREATE SERVER
      CreateUserMappingStmt=CREATE USER MAPPING
      CreateCastStmt=CREATE CAST
      CreateTransformStmt=CREATE TRANSFORM
      CreateConversionStmt=CREATE CONVERSION
      CreateOpClassStmt=CREATE OPERATOR CLASS
      CreateOpFamilyStmt=CREATE OPERATOR FAMILY
      CreatePLangStmt=CREATE LANGUAGE
      CreateAmStmt=CREATE ACCESS METHOD
      CompositeTypeStmt=CREATE TYPE Plain
      CreateRangeStmt=CREATE TYPE Plain
      CreateEnumStmt=CREATE TYPE Enumeration
      CreateDomainStmt=CREATE TYPE Domain
      AlterPolicyStmt=ALTER POLICY
      AlterRoleStmt=ALTER ROLE
      AlterRoleSetStmt=ALTER ROLE
      AlterDatabaseStmt=ALTER DATABASE
      AlterDatabaseSetStmt=ALTER DATABASE
      AlterDatabaseRefreshCollStmt=ALTER DATABASE
      AlterTableSpaceOptionsStmt=ALTER TABLESPACE
      AlterExtensionStmt=ALTER EXTENSION
      AlterExtensionContentsStmt=ALTER EXTENSION
      AlterFdwStmt=ALTER FOREIGN DATA WRAPPER
      AlterForeignServerStmt=ALTER SERVER
      AlterUserMappingStmt=ALTER USER MAPPING
      AlterOpFamilyStmt=ALTER OPERATOR FAMILY
      AlterOperatorStmt=ALTER OPERATOR
      AlterEventTrigStmt=ALTER EVENT TRIGGER
      AlterPublicationStmt=ALTER PUBLICATION
      AlterSubscriptionStmt=ALTER SUBSCRIPTION
      AlterTSConfigurationStmt=ALTER TEXT SEARCH CONFIGURATION
      AlterTSDictionaryStmt=ALTER TEXT SEARCH DICTIONARY
      AlterCollationStmt=ALTER COLLATION
      AlterStatsStmt=ALTER STATISTICS
      AlterTypeStmt=ALTER TYPE Plain
      AlterSystemStmt=ALTER SYSTEM
      AlterSeqStmt=ALTER SEQUENCE SetSequence
      AlterDefaultPrivilegesStmt=PRIVILEGES
      GrantStmt=PRIVILEGES
      GrantRoleStmt=PRIVILEGES
      ReassignOwnedStmt=PRIVILEGES
      DropOwnedStmt=DROP OWNED
      DropdbStmt=DROP DATABASE 1
      DropTableSpaceStmt=DROP TABLESPACE 1
      DropSubscriptionStmt=DROP SUBSCRIPTION 1
      DropUserMappingStmt=DROP OTHER 1
      UpdateStmt=UPDATE
      DeleteStmt=DELETE
      MergeStmt=MERGE
      TruncateStmt=Truncate
      LockStmt=LockTables
      ClusterStmt=Cluster
      ReindexStmt=Reindex
      RefreshMatViewStmt=Refresh
      VariableShowStmt=QUERY
      DoStmt=CODE
      CallStmt=CODE
      ExecuteStmt=CODE
      PrepareStmt=PREPARE
      DeallocateStmt=DEALLOCATE
      DeclareCursorStmt=DECLARE
      ClosePortalStmt=CLOSE
      ListenStmt=LISTEN
      UnlistenStmt=UNLISTEN
      NotifyStmt=NOTIFY
      LoadStmt=LOAD
      DiscardStmt=DISCARD
      CheckPointStmt=CHECKPOINT
      ConstraintsSetStmt=SET CONSTRAINTS
      SecLabelStmt=SECURITY LABEL
      ImportForeignSchemaStmt=IMPORT FOREIGN SCHEMA
      """);

  private static final Map<String, String> TRANSACTIONS = nodes("""
      START=BEGIN
      COMMIT_PREPARED=FINISH_PREPARED
      ROLLBACK_PREPARED=FINISH_PREPARED
      """);

  private static final Map<String, String> DOMAIN_CHANGES = nodes("""
      C=AddDomainConstraint
      O=AddDomainConstraint
      V=ValidateDomainConstraint
      X=DropDomainConstraint
      N=DropDomainConstraint
      T=Plain
      """);

  /** Kinds that are renamed, moved and given away by ALTER TABLE or its like. */
  private static final Set<String> RELATIONS =
      Set.of("TABLE", "VIEW", "MATERIALIZED VIEW", "INDEX", "SEQUENCE", "FOREIGN TABLE");

  private ServerClass() {}

  private static Map<String, String> nodes(String lines) {
    return lines
        .lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  static String of(ServerGrammar.Statement statement) {
    return of(statement.node(), statement.tree());
  }

  private static String of(String node, JsonNode tree) {
    String fixed = NODES.get(node);
    if (fixed != null) {
      return fixed;
    }
    return switch (node) {
      case "SelectStmt" -> select(tree);
      case "InsertStmt" -> tree.has("onConflictClause") ? "UPSERT" : "INSERT";
      case "CopyStmt" -> tree.path("is_from").asBoolean(false) ? "COPY_IN" : "QUERY";
      case "ExplainStmt" -> explain(tree);
      case "CreateTableAsStmt" -> "CREATE " + kind(tree.path("objtype"));
      case "CreateFunctionStmt" ->
        tree.path("is_procedure").asBoolean(false) ? "CREATE PROCEDURE" : "CREATE FUNCTION";
      case "DefineStmt" -> define(kind(tree.path("kind")));
      case "AlterTableStmt" -> AlterClass.of(kind(tree.path("objtype")), tree);
      case "AlterDomainStmt" ->
        "ALTER TYPE " + domainChange(tree.path("subtype").asString(""));
      case "AlterEnumStmt" -> "ALTER TYPE " + (tree.has("oldVal") ? "RenameValue" : "AddValue");
      case "AlterFunctionStmt" -> "ALTER " + kind(tree.path("objtype"));
      case "AlterTableMoveAllStmt" -> "ALTER " + kind(tree.path("objtype")) + " ALL";
      case "CommentStmt" -> "COMMENT ON " + known(kind(tree.path("objtype")));
      default -> more(node, tree);
    };
  }

  private static String more(String node, JsonNode tree) {
    return switch (node) {
      case "DropStmt" ->
        "DROP " + known(kind(tree.path("removeType"))) + " "
            + tree.path("objects").size();
      case "DropRoleStmt" -> "DROP ROLE " + tree.path("roles").size();
      case "RenameStmt" -> rename(kind(tree.path("renameType")), tree);
      case "AlterObjectSchemaStmt" -> catalog(kind(tree.path("objectType")), "SetSchema", "");
      case "AlterOwnerStmt" -> catalog(kind(tree.path("objectType")), "CatalogOnly", "PRIVILEGES");
      case "AlterObjectDependsStmt" -> catalog(kind(tree.path("objectType")), "CatalogOnly", "");
      case "TransactionStmt" -> {
        String kind = tree.path("kind").asString("").substring("TRANS_STMT_".length());
        yield "TRANSACTION " + TRANSACTIONS.getOrDefault(kind, kind);
      }
      case "VariableSetStmt" -> setting(tree);
      case "VacuumStmt" -> tree.path("is_vacuumcmd").asBoolean(false) ? "Vacuum" : "Analyze";
      case "FetchStmt" -> tree.path("ismove").asBoolean(false) ? "MOVE" : "FETCH";
      default -> "unknown node " + node;
    };
  }

  /** {@code SELECT set_config(...)} alone is a setting; WITH may hold a change of rows. */
  private static String select(JsonNode tree) {
    if (tree.has("intoClause") || tree.path("larg").has("intoClause")) {
      return "CREATE TABLE";
    }
    for (JsonNode part : tree.path("withClause").path("ctes")) {
      JsonNode query = part.path("CommonTableExpr").path("ctequery");
      String node = query.propertyNames().iterator().next();
      if (!node.equals("SelectStmt")) {
        return of(node, query.path(node));
      }
    }
    return "QUERY";
  }

  private static String explain(JsonNode tree) {
    boolean runs = false;
    for (JsonNode option : tree.path("options")) {
      JsonNode element = option.path("DefElem");
      if (element.path("defname").asString("").equals("analyze")) {
        runs = isOn(element.path("arg"));
      }
    }
    if (!runs) {
      return "QUERY";
    }
    String node = tree.path("query").propertyNames().iterator().next();
    return of(node, tree.path("query").path(node));
  }

  private static boolean isOn(JsonNode value) {
    String text = value.path("String").path("sval").asString("true").toLowerCase(Locale.ROOT);
    boolean isZero = value.has("Integer") && value.path("Integer").path("ival").asInt(0) == 0;
    return !isZero && !Set.of("off", "false", "0").contains(text);
  }

  private static String define(String kind) {
    return kind.equals("TYPE") ? "CREATE TYPE Plain" : "CREATE " + kind;
  }

  private static String domainChange(String code) {
    return DOMAIN_CHANGES.getOrDefault(code, "unknown " + code);
  }

  private static String rename(String kind, JsonNode tree) {
    String relation = kind(tree.path("relationType"));
    if (RELATIONS.contains(kind)) {
      return "ALTER " + kind + " RenameTo";
    }
    boolean ofDomain = tree.path("renameType").asString("").equals("OBJECT_DOMCONSTRAINT");
    return switch (kind) {
      case "COLUMN" -> "ALTER " + relation + " RenameColumn";
      case "CONSTRAINT" -> ofDomain ? "ALTER TYPE Plain" : "ALTER TABLE RenameConstraint";
      case "ATTRIBUTE" -> "ALTER TYPE Plain";
      case "TRIGGER", "POLICY", "RULE" -> "ALTER " + kind;
      default -> "RENAME " + known(kind);
    };
  }

  /** Changes that only the catalog sees; {@code elsewhere} is what they are of other objects. */
  private static String catalog(String kind, String action, String elsewhere) {
    if (RELATIONS.contains(kind)) {
      return "ALTER " + kind + " " + action;
    }
    if (kind.equals("TYPE") || kind.equals("DOMAIN")) {
      return "ALTER TYPE Plain";
    }
    return elsewhere.isEmpty() ? "ALTER " + kind : elsewhere;
  }

  private static String setting(JsonNode tree) {
    String name = tree.path("name").asString("").toLowerCase(Locale.ROOT);
    String kind = tree.path("kind").asString("");
    if (kind.equals("VAR_SET_MULTI")) {
      return "TRANSACTION SET_TRANSACTION";
    }
    String scope = tree.path("is_local").asBoolean(false) ? "SET LOCAL " : "SET ";
    return scope + (kind.equals("VAR_RESET_ALL") ? "all" : name);
  }

  /** {@code OBJECT_TABLE} is {@code TABLE}. */
  private static String kind(JsonNode objectType) {
    String name = objectType.asString("").replaceFirst("^OBJECT_", "");
    return KINDS.getOrDefault(name, name.replace('_', ' '));
  }

  private static String known(String kind) {
    return KNOWN_KINDS.contains(kind) ? kind : "OTHER";
  }

  /** ALTER TABLE and its like, with the names of the actions. */
  private static final class AlterClass {
    private static final Map<String, String> ACTIONS = nodes("""
        ColumnDefault=SetDefault
        CookedColumnDefault=SetDefault
        DropExpression=SetExpression
        SetStatistics=SetColumnOption
        SetOptions=SetColumnOption
        ResetOptions=SetColumnOption
        SetStorage=SetColumnOption
        SetCompression=SetColumnOption
        AlterColumnGenericOptions=SetColumnOption
        AlterColumnType=SetType
        ChangeOwner=CatalogOnly
        ClusterOn=CatalogOnly
        DropCluster=CatalogOnly
        DropOids=CatalogOnly
        AddOf=CatalogOnly
        DropOf=CatalogOnly
        GenericOptions=CatalogOnly
        SetUnLogged=SetLogged
        SetTableSpace=SetTablespace
        SetRelOptions=SetStorage
        ResetRelOptions=SetStorage
        AddInherit=Inherit
        DropInherit=Inherit
        DetachPartitionFinalize=DetachPartition
        AddIdentity=ChangeIdentity
        SetIdentity=ChangeIdentity
        DropIdentity=ChangeIdentity
        """);

    private AlterClass() {}

    static String of(String kind, JsonNode tree) {
      if (kind.equals("TYPE")) {
        return "ALTER TYPE Plain";
      }
      List<String> actions = new ArrayList<>();
      for (JsonNode command : tree.path("cmds")) {
        actions.add(action(command.path("AlterTableCmd").path("subtype").asString("")));
      }
      return "ALTER " + kind + " " + String.join(", ", actions);
    }

    private static String action(String subtype) {
      String name = subtype.replaceFirst("^AT_", "");
      if (name.matches("(Enable|Disable)(Always|Replica)?(Trig|Rule).*")) {
        return "SwitchTrigger";
      }
      if (name.endsWith("RowSecurity")) {
        return "RowSecurity";
      }
      return ACTIONS.getOrDefault(name, name);
    }
  }
}
