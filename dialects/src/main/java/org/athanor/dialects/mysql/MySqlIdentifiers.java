package org.athanor.dialects.mysql;

import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Names: kept as written, at most 64 characters of the basic plane. Names of columns, indexes and
 * constraints are compared without case everywhere, names of tables where the server's files are.
 *
 * <p>See <a href="https://dev.mysql.com/doc/refman/8.4/en/identifiers.html">schema object
 * names</a>. A name is quoted when it is reserved in any version of <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/keywords.html">MySQL</a> or <a
 * href="https://mariadb.com/kb/en/reserved-words/">MariaDB</a>, so that one script serves them all.
 */
final class MySqlIdentifiers implements Identifiers {
  private static final int MAX_CHARACTERS = 64;

  private static final Set<String> RESERVED = Set.of("""
          accessible add all alter analyze and as asc asensitive before between bigint binary blob
          both by call cascade case change char character check collate column condition constraint
          continue conversion convert create cross cube cume_dist current_date current_role
          current_time current_timestamp current_user cursor database databases day_hour
          day_microsecond day_minute day_second dec decimal declare default delayed delete
          delete_domain_id dense_rank desc describe deterministic distinct distinctrow div
          do_domain_ids double drop dual each else elseif empty enclosed escaped except exists exit
          explain false fetch first_value float float4 float8 for force foreign from fulltext
          function general generated get grant group grouping groups having high_priority
          hour_microsecond hour_minute hour_second if ignore ignore_domain_ids ignore_server_ids in
          index infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer intersect
          interval into io_after_gtids io_before_gtids is iterate join json_table key keys kill lag
          last_value lateral lead leading leave left library like limit linear lines load localtime
          localtimestamp lock long longblob longtext loop low_priority manual master_bind
          master_heartbeat_period master_ssl_verify_server_cert match maxvalue mediumblob mediumint
          mediumtext middleint minute_microsecond minute_second minus mod modifies natural
          no_write_to_binlog not nth_value ntile null numeric of offset on optimize optimizer_costs
          option optionally or order out outer outfile over page_checksum parallel parse_vcol_expr
          partition percent_rank position precision primary procedure purge qualify range rank read
          read_write reads real recursive ref_system_id references regexp release rename repeat
          replace require resignal restrict return returning revoke right rlike row row_number
          rownum rows schema schemas second_microsecond select sensitive separator set show signal
          slow smallint spatial specific sql sql_big_result sql_calc_found_rows sql_small_result
          sqlexception sqlstate sqlwarning ssl starting stats_auto_recalc stats_persistent
          stats_sample_pages stored straight_join sysdate system table tablesample terminated then
          tinyblob tinyint tinytext to to_date trailing trigger true undo union unique unlock
          unsigned update usage use using utc_date utc_time utc_timestamp values varbinary varchar
          varcharacter varying vector virtual when where while window with write xor year_month
          zerofill\
          """.split("\\s+"));

  private final ServerFacts facts;

  MySqlIdentifiers(ServerFacts facts) {
    this.facts = facts;
  }

  @Override
  public String write(String name) {
    refuseUnkept(name);
    return isPlain(name) ? name : '`' + name.replace("`", "``") + '`';
  }

  private static boolean isPlain(String name) {
    boolean hasLetter = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = c == '_' || c >= 'a' && c <= 'z';
      if (!isLetter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
      hasLetter |= isLetter;
    }
    return hasLetter && !RESERVED.contains(name);
  }

  private void refuseUnkept(String name) {
    if (name.length() > MAX_CHARACTERS && length(name) > MAX_CHARACTERS) {
      throw refused(
              name,
              "has " + length(name) + " characters; " + facts.title() + " keeps " + MAX_CHARACTERS)
          .fix("shorten it, for example to \"" + name.substring(0, MAX_CHARACTERS) + "\"")
          .build();
    }
    if (name.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      throw refused(
              name,
              "holds a character beyond U+FFFF, such as an emoji, which " + facts.title()
                  + " keeps in values and comments but in no name")
          .fix("use letters, digits and signs of the basic plane")
          .build();
    }
    if (name.endsWith(" ")) {
      throw refused(name, "ends with a space, which " + facts.title() + " accepts in no name")
          .fix("take the space away")
          .build();
    }
  }

  private static AthanorException.Builder refused(String name, String why) {
    return AthanorException.of(ErrorCode.DDL_004, "The name \"" + name + "\" " + why + ".");
  }

  @Override
  public String fold(String name) {
    return name;
  }

  @Override
  public String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public int maxLength() {
    return MAX_CHARACTERS;
  }

  @Override
  public int length(String name) {
    return name.codePointCount(0, name.length());
  }
}
