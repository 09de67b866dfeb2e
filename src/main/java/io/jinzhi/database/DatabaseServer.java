package io.jinzhi.database;

/// The PostgreSQL that the application talks to.
sealed interface DatabaseServer extends AutoCloseable permits OwnServer, ExternalServer {

  String url();

  String user();

  String password();

  @Override
  void close();
}
