package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Setting;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The settings of keys in what SHOW CREATE TABLE prints, which has a line for each:
 *
 * <pre>
 * UNIQUE KEY `a` (`a`) USING BTREE KEY_BLOCK_SIZE=4 COMMENT 'x',
 * FULLTEXT KEY `t` (`t`) /*!50100 WITH PARSER `ngram` *&#47;
 * </pre>
 */
final class PrintedKeys {
  private static final String PRIMARY = "PRIMARY";
  private static final Pattern KEY =
      Pattern.compile("\\s*(?:(?:UNIQUE |FULLTEXT |SPATIAL )?KEY (?=`)|PRIMARY KEY )");
  private static final Pattern SETTING = Pattern.compile(
      " (?:(USING) (BTREE|HASH|RTREE)|(KEY_BLOCK_SIZE)=(\\d+)|.*?WITH (PARSER) `([^`]*)`)");

  private PrintedKeys() {}

  /** Settings that the catalog does not list. */
  record Settings(List<Setting> all) {
    Settings {
      all = List.copyOf(all);
    }

    private IndexOptions onto(IndexOptions options) {
      List<Setting> settings = new ArrayList<>(options.settings());
      settings.addAll(all);
      return options.withSettings(settings);
    }
  }

  /** The settings of all keys that have some, by the names of the keys. */
  static Map<String, Settings> read(String printed) {
    Map<String, Settings> keys = new HashMap<>();
    printed.lines().forEach(line -> {
      Matcher key = KEY.matcher(line);
      if (key.lookingAt()) {
        read(line.substring(key.end()), keys);
      }
    });
    return keys;
  }

  private static void read(String line, Map<String, Settings> keys) {
    boolean isNamed = line.startsWith("`");
    int end = isNamed ? PrintedTable.endOfName(line, 0) : 0;
    String name = isNamed ? PrintedTable.name(line.substring(0, end)) : PRIMARY;
    String columns = line.substring(end).strip();
    List<Setting> settings = settings(columns.substring(Parentheses.end(columns) + 1));
    if (!settings.isEmpty()) {
      keys.put(name, new Settings(settings));
    }
  }

  /** What follows the columns, up to the comment. */
  private static List<Setting> settings(String text) {
    List<Setting> settings = new ArrayList<>();
    int comment = text.indexOf(" COMMENT '");
    Matcher setting = SETTING.matcher(comment < 0 ? text : text.substring(0, comment));
    while (setting.find()) {
      for (int group = 1; group < setting.groupCount(); group += 2) {
        if (setting.group(group) != null) {
          settings.add(new Setting(setting.group(group), setting.group(group + 1)));
        }
      }
    }
    return settings;
  }

  static Index with(Index index, Map<String, Settings> keys) {
    Settings settings = keys.get(index.name());
    return settings == null ? index : index.withOptions(settings.onto(index.options()));
  }

  static UniqueConstraint with(UniqueConstraint unique, Map<String, Settings> keys) {
    Settings settings = keys.get(String.valueOf(unique.name()));
    return settings == null ? unique : unique.withOptions(settings.onto(unique.options()));
  }

  static @Nullable PrimaryKey with(@Nullable PrimaryKey key, Map<String, Settings> keys) {
    Settings settings = keys.get(PRIMARY);
    return key == null || settings == null ? key : key.withOptions(settings.onto(key.options()));
  }
}
