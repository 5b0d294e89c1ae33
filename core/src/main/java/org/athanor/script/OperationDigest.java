package org.athanor.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CsvFile;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Operation;

/**
 * The digest of what a revision does, independent of how its source is laid out.
 *
 * <p>It is taken of the recorded operations, so that reformatting, comments and renamed variables
 * do not change it. It starts with the version of the text that it is taken of. Code that runs
 * against the database ({@link org.athanor.operation.RunCode}) or makes rows counts by its
 * description only; a file of rows counts by a checksum.
 *
 * <p>Immutable and thread-safe.
 */
public final class OperationDigest {
  private static final String VERSION = "1:";

  /**
   * The digest of a revision.
   *
   * @param upgrade what its upgrade records
   * @param downgrade what its downgrade records
   * @return {@code 1:} and 64 hexadecimal digits
   */
  public String of(List<Operation> upgrade, List<Operation> downgrade) {
    JavaRenderer renderer = new JavaRenderer();
    MessageDigest digest = sha256();
    add(digest, renderer.canonicalText(upgrade));
    addFiles(digest, upgrade);
    add(digest, "\n--\n");
    add(digest, renderer.canonicalText(downgrade));
    addFiles(digest, downgrade);
    return VERSION + HexFormat.of().formatHex(digest.digest());
  }

  private static void addFiles(MessageDigest digest, List<Operation> operations) {
    for (Operation operation : operations) {
      if (operation instanceof BulkInsert insert && insert.rows() instanceof CsvFile file) {
        file.identify(text -> add(digest, "\n" + text));
      } else if (operation instanceof Autocommit block) {
        addFiles(digest, block.operations());
      } else if (operation instanceof CustomOperation custom) {
        addFiles(digest, custom.expand());
      }
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
