package org.athanor.dialects.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What runners write to the log, from INFO on, while this is open: it is kept, not printed. */
final class RunnerLog extends Handler implements AutoCloseable {
  private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
  private final Logger logger = Logger.getLogger("org.athanor.runtime");

  RunnerLog() {
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  /** The messages so far. */
  List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void publish(LogRecord entry) {
    messages.add(entry.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.setUseParentHandlers(true);
    logger.removeHandler(this);
  }
}
