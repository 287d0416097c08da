package org.zhuzhoukg;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packages, and what each may import: DESIGN §2. */
@AnalyzeClasses(packages = "org.zhuzhoukg", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.zhuzhoukg";
  private static final String JDK = "java..";
  private static final String MANAGEMENT = "com.sun.management..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String JENA = "org.apache.jena..";
  private static final String RDF4J = "org.eclipse.rdf4j..";
  private static final String LUCENE = "org.apache.lucene..";
  private static final String CODEC = "org.apache.commons.codec..";
  private static final String PINYIN = "net.sourceforge.pinyin4j..";
  private static final String JETTY = "org.eclipse.jetty..";
  private static final String SLF4J = "org.slf4j..";
  private static final String SERVLET = "jakarta.servlet..";
  private static final String MICROMETER = "io.micrometer..";
  private static final String JSON_LD = "com.apicatalog.jsonld..";
  private static final String CAFFEINE = "com.github.benmanes.caffeine..";
  private static final String JTE = "gg.jte..";
  private static final String CRYPTO = "javax.crypto..";
  private static final String TLS = "javax.net.ssl..";
  private static final String PICOCLI = "picocli..";
  private static final String SPARK = "org.apache.spark..";
  private static final String HADOOP = "org.apache.hadoop..";
  private static final String SCALA = "scala..";

  @ArchTest static final ArchRule VOCAB = only("vocab", JDK);

  @ArchTest static final ArchRule TEXT = only("text", JDK, JACKSON);

  @ArchTest static final ArchRule FACT = only("fact", JDK, JACKSON, own("text"));

  @ArchTest static final ArchRule EXTRACT = only("extract", JDK, JACKSON, own("fact"), own("text"));

  @ArchTest
  static final ArchRule RDF =
      only("rdf", JDK, RDF4J, own("extract"), own("fact"), own("text"), own("vocab"));

  @ArchTest
  static final ArchRule STORE =
      only(
          "store",
          JDK,
          TLS,
          MANAGEMENT,
          JENA,
          CAFFEINE,
          LUCENE,
          CODEC,
          PINYIN,
          SLF4J,
          own("vocab"));

  @ArchTest
  static final ArchRule LOAD =
      only(
          "load",
          JDK,
          JENA,
          RDF4J,
          SLF4J,
          own("vocab"),
          own("text"),
          own("fact"),
          own("extract"),
          own("rdf"),
          own("store"));

  @ArchTest
  static final ArchRule REVIEW =
      only("review", JDK, JACKSON, own("text"), own("fact"), own("extract"));

  @ArchTest
  static final ArchRule WEB =
      only(
          "web",
          JDK,
          CRYPTO,
          JACKSON,
          JENA,
          JETTY,
          SERVLET,
          SLF4J,
          MICROMETER,
          CAFFEINE,
          JSON_LD,
          own("page"),
          own("review"),
          own("fact"),
          own("store"),
          own("vocab"));

  @ArchTest
  static final ArchRule PAGE =
      only(
          "page",
          JDK,
          JENA,
          JTE,
          SLF4J,
          own("review"),
          own("fact"),
          own("store"),
          own("text"),
          own("vocab"));

  /** Where the profile "spark" compiles it; nothing else may know it. */
  @ArchTest
  static final ArchRule SPARK_JOB =
      only(
              "spark",
              JDK,
              SPARK,
              HADOOP,
              SCALA,
              PICOCLI,
              RDF4J,
              SLF4J,
              own("cli"),
              own("load"),
              own("store"),
              own("extract"),
              own("fact"),
              own("text"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule EVERY_PACKAGE_IS_KNOWN =
      classes()
          .should()
          .resideInAnyPackage(
              own("vocab"),
              own("text"),
              own("fact"),
              own("extract"),
              own("rdf"),
              own("store"),
              own("load"),
              own("review"),
              own("page"),
              own("web"),
              own("cli"),
              own("spark"));

  @ArchTest
  static final ArchRule NO_TYPE_IS_IN_THE_ROOT_PACKAGE =
      noClasses().should().resideInAPackage(ROOT);

  @ArchTest
  static final ArchRule NO_PACKAGE_IS_NAMED_FOR_NOTHING =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..impl..", "..helper..", "..manager..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule RDF4J_AND_JENA_MEET_IN_TWO_CLASSES =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.load\\.(JenaBridge|Exporter)(\\$.*)?")
          .and(dependsOn(RDF4J))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(JENA);

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(own("cli"), own("spark"))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_EXITS =
      noClasses()
          .that()
          .resideOutsideOfPackages(own("cli"), own("spark"))
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class);

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_READS_SETTINGS =
      noClasses()
          .that()
          .resideOutsideOfPackages(own("cli"), own("spark"))
          .should()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class)
          .orShould()
          .callMethod(System.class, "getProperty", String.class, String.class)
          .orShould()
          .callMethod(System.class, "getProperties");

  /** A rule about a library that is nowhere would hold of itself. */
  @Test
  void knowsTheLibrariesByTheirPackages() throws ClassNotFoundException {
    for (String name :
        List.of(
            "org.apache.jena.graph.Graph",
            "org.apache.lucene.index.IndexWriter",
            "net.sourceforge.pinyin4j.PinyinHelper",
            "org.eclipse.rdf4j.rio.Rio",
            "com.fasterxml.jackson.core.JsonParser",
            "org.eclipse.jetty.server.Server")) {
      Class.forName(name);
    }
  }

  private static String own(String name) {
    return ROOT + "." + name + "..";
  }

  private static ArchRule only(String name, String... allowed) {
    List<String> packages = new ArrayList<>(Arrays.asList(allowed));
    packages.add(own(name));
    return noClasses()
        .that()
        .resideInAPackage(own(name))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages(packages.toArray(String[]::new)).and(alwaysTrue()));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> dependsOn(String library) {
    com.tngtech.archunit.base.DescribedPredicate<JavaClass> inLibrary = resideInAnyPackage(library);
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "depend on " + library,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> inLibrary.test(dependency.getTargetClass())));
  }
}
