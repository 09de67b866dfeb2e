package io.jinzhi.patrol;

/// What visits and photos of this module are about.
final class PatrolSubjects {
  /// A visit to a point of a route.
  static final String POINT = "PATROL_POINT";

  private PatrolSubjects() {}
}
