package org.athanor.dialects.mysql.effects;

import java.util.Map;

/**
 * What a statement asks for by ALGORITHM and LOCK: more than is needed is done, and less is refused
 * by the server, which then does nothing.
 */
final class AlterRequests {
  private final OnlineRules rules;

  AlterRequests(OnlineRules rules) {
    this.rules = rules;
  }

  AlterCost apply(AlterCost cost, Map<String, String> requests) {
    AlterCost result = cost;
    String algorithm = requests.getOrDefault("algorithm", "DEFAULT");
    if (algorithm.equals("COPY")) {
      result = AlterCost.copy("the statement asks for ALGORITHM=COPY", rules).locking(cost.lock());
    } else if (isRefused(cost.algorithm(), algorithm)) {
      return AlterCost.INSTANT;
    }
    return switch (requests.getOrDefault("lock", "DEFAULT")) {
      case "SHARED" -> result.locking(AlterCost.Lock.SHARED);
      case "EXCLUSIVE" -> result.locking(AlterCost.Lock.EXCLUSIVE);
      case "NONE" -> result.lock() == AlterCost.Lock.NONE ? result : AlterCost.INSTANT;
      default -> result;
    };
  }

  private static boolean isRefused(AlterCost.Algorithm needed, String wanted) {
    return switch (wanted) {
      case "INSTANT" -> needed != AlterCost.Algorithm.INSTANT;
      case "NOCOPY" -> needed.compareTo(AlterCost.Algorithm.NOCOPY) > 0;
      case "INPLACE" -> needed == AlterCost.Algorithm.COPY;
      default -> false;
    };
  }
}
