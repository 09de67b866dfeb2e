package io.jinzhi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: one process, one database.
@SpringBootApplication
public class Jinzhi {

  public static void main(String[] arguments) {
    SpringApplication.run(Jinzhi.class, arguments);
  }
}
