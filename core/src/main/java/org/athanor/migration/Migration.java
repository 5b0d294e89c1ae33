package org.athanor.migration;

/**
 * A revision written in Java: how to go from the revision before it to this one, and back.
 *
 * <pre>{@code
 * @Revision(id = "c901d2e4f5a6", revises = "7f3a90b1c2d3", created = "2026-11-20T10:30:00Z")
 * public final class Rc901d2e4f5a6_AddInvoiceIndex implements Migration {
 *   @Override
 *   public void upgrade(Operations op) {
 *     op.createIndex("ix_invoice_day").on("invoice", "day");
 *   }
 *
 *   @Override
 *   public void downgrade(Operations op) {
 *     op.dropIndex("ix_invoice_day").on("invoice");
 *   }
 * }
 * }</pre>
 *
 * <p>Implementations have a public constructor without parameters. Both methods only record: they
 * must give the same operations whenever they are called, and look at data only inside
 * {@link Operations#run}.
 */
public interface Migration {
  /** Records what this revision changes. */
  void upgrade(Operations op);

  /**
   * Records what takes it back. When there is no way back, {@link Operations#irreversible} says
   * why.
   */
  void downgrade(Operations op);
}
