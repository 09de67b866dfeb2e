package io.jinzhi.web;

/// A problem found before any module was asked.
final class Answered extends RuntimeException {
  private final transient Problem problem;

  Answered(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  Answered(int status) {
    this(Failures.status(status));
  }

  Problem problem() {
    return problem;
  }
}
