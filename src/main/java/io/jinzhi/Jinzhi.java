package io.jinzhi;

import io.jinzhi.database.DatabaseAhead;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The application: one process, one database.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Jinzhi {

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(Jinzhi.class);
    application.addListeners(new DatabaseAhead());
    application.run(arguments);
  }
}
