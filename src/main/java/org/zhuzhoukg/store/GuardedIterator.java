package org.zhuzhoukg.store;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** The rows of one operator, as long as the budget lasts. */
final class GuardedIterator extends QueryIteratorWrapper {

  private final Budget budget;

  GuardedIterator(QueryIterator rows, Budget budget) {
    super(rows);
    this.budget = budget;
  }

  @Override
  public boolean isJoinIdentity() {
    return iterator != null && iterator.isJoinIdentity();
  }

  @Override
  protected boolean hasNextBinding() {
    budget.check();
    try {
      return super.hasNextBinding();
    } catch (StackOverflowError e) {
      throw tooDeep();
    } catch (OutOfMemoryError e) {
      throw outOfMemory();
    }
  }

  @Override
  protected Binding moveToNextBinding() {
    try {
      return super.moveToNextBinding();
    } catch (StackOverflowError e) {
      throw tooDeep();
    } catch (OutOfMemoryError e) {
      throw outOfMemory();
    }
  }

  private static TooLargeException tooDeep() {
    return new TooLargeException(
        "查询所循路径太长，或嵌套太深", "the query follows a path that is too long, or nests too deep");
  }

  private RuntimeException outOfMemory() {
    budget.stop(Budget.Stop.MEMORY);
    return new org.apache.jena.query.QueryCancelledException();
  }
}
