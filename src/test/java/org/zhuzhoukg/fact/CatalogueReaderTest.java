package org.zhuzhoukg.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuzhoukg.text.Problem;

class CatalogueReaderTest {

  @TempDir private Path directory;
  private Path catalogue;

  @BeforeEach
  void copiesAGoodCatalogue() throws IOException {
    catalogue = Mini.copyTo(directory).resolve("catalogue");
  }

  @Test
  void readsEveryEntry() throws IOException {
    CatalogueReader reader = new CatalogueReader(Mini.CLASSES);
    Catalogue read = reader.read(catalogue);
    assertEquals(List.of(), reader.problems());
    assertEquals(19, read.entities().size());
    assertEquals(4, read.units().size());
    Entity park = read.entity("park/tianjiawan").orElseThrow();
    assertEquals("Park", park.type());
    assertEquals("park", park.kind());
    assertEquals(Optional.of("district/chengnan"), park.within());
    assertEquals(List.of(new Entity.Name("𡈼家湾园区", List.of(Mini.NEWS, Mini.PAPER))), park.names());
  }

  @Test
  void readsWhereAPlaceIs() throws IOException {
    Catalogue read = Mini.catalogue();
    assertEquals(
        Optional.of(new Point(new BigDecimal("-0.5"), new BigDecimal("113.10"))),
        read.entity("district/chengnan").orElseThrow().point());
    assertEquals(Optional.empty(), read.entity("city/linjiang").orElseThrow().point());
  }

  @Test
  void refusesAPointThatIsNotOnEarth() throws IOException {
    Mini.replace(file("district"), "113.10", "-181");
    assertEquals(
        "'point': 'longitude' must be from -180 to 180 degrees, not -181",
        firstProblem().message());
    Mini.replace(file("district"), "-0.5", "90.5");
    Problem problem = firstProblem();
    assertEquals("'point': 'latitude' must be from -90 to 90 degrees, not 90.5", problem.message());
    assertEquals("chengnan", problem.thing());
  }

  @Test
  void refusesHalfAPoint() throws IOException {
    Mini.replace(file("district"), "\"latitude\": -0.5, ", "");
    assertEquals("'point': 'latitude' is missing", firstProblem().message());
  }

  @Test
  void findsTheCityThatAThingLiesIn() throws IOException {
    Catalogue read = Mini.catalogue();
    assertEquals(Optional.of("city/linjiang"), read.areaOf("enterprise/linjiang-machine-tools"));
    assertEquals(Optional.of("city/linjiang"), read.areaOf("city/linjiang"));
    assertEquals(Optional.of("region/dongnan"), read.areaOf("region/dongnan"));
    assertEquals(Optional.empty(), read.areaOf("enterprise/linjiang-shipyard"));
  }

  @Test
  void endsWhereThingsLieInEachOther() throws IOException {
    Mini.replace(
        file("park"), "\"within\": \"district/chengnan\"", "\"within\": \"park/tianjiawan\"");
    assertEquals(
        Optional.empty(),
        new CatalogueReader(Mini.CLASSES).read(catalogue).areaOf("park/tianjiawan"));
  }

  @Test
  void rejectsADuplicateIdInAnotherFile() throws IOException {
    Files.copy(file("park"), file("park-2"));
    assertEquals("duplicate id: park/tianjiawan stands before", onlyProblem().message());
  }

  @Test
  void namesTheUnknownClassAndTheNearestKnownOne() throws IOException {
    Mini.replace(file("park"), "\"class\": \"Park\"", "\"class\": \"Parc\"");
    CatalogueReader reader = new CatalogueReader(Mini.CLASSES);
    reader.read(catalogue);
    assertEquals("no class 'zz:Parc', did you mean 'Park'?", reader.problems().get(0).message());
  }

  @Test
  void rejectsADuplicateUnit() throws IOException {
    Mini.replace(file("units"), "\"id\": \"rank\"", "\"id\": \"CNY\"");
    assertEquals("duplicate id: a unit of this name stands before", onlyProblem().message());
  }

  @Test
  void rejectsAnIdThatIsNoSlug() throws IOException {
    Mini.replace(file("person"), "\"id\": \"li-ming\"", "\"id\": \"李明\"");
    Problem problem = onlyProblem();
    assertEquals("an id has a-z, 0-9 and single hyphens", problem.message());
    assertEquals("李明", problem.thing());
  }

  @Test
  void rejectsAnEntryWithoutALabelInBothLanguages() throws IOException {
    Mini.replace(file("person"), "\"en\": \"Li Ming\"", "\"en\": \" \"");
    assertEquals("'en' is blank; leave it out or fill it", onlyProblem().message());
  }

  @Test
  void namesTheUnknownKeyAndTheNearestKnownOne() throws IOException {
    Mini.replace(file("policy"), "\"names\"", "\"name\"");
    assertEquals("unknown key 'name', did you mean 'names'?", onlyProblem().message());
  }

  @Test
  void namesTheUnknownPlaceAndTheNearestKnownOne() throws IOException {
    Mini.replace(
        file("park"), "\"within\": \"district/chengnan\"", "\"within\": \"district/chennan\"");
    Problem problem = onlyProblem();
    assertEquals(
        "'within': 'district/chennan' is not in the catalogue, did you mean 'district/chengnan'?",
        problem.message());
    assertEquals("tianjiawan", problem.thing());
    assertEquals("park.json", problem.file());
    assertEquals(5, problem.line());
  }

  @Test
  void namesTheUnknownTargetOfALink() throws IOException {
    Mini.replace(file("industry"), "industry/manufacturing", "industry/manufactoring");
    assertTrue(onlyProblem().message().contains("did you mean 'industry/manufacturing'?"));
  }

  @Test
  void namesTheUnknownUnitOfAnIndicator() throws IOException {
    Mini.replace(file("indicator"), "\"unit\": \"factory\"", "\"unit\": \"factori\"");
    assertEquals("'unit': no unit 'factori', did you mean 'factory'?", onlyProblem().message());
  }

  @Test
  void readsTheOtherFilesWhereOneIsNotJson() throws IOException {
    Files.writeString(file("person"), "{\"kind\": \"person\"");
    CatalogueReader reader = new CatalogueReader(Mini.CLASSES);
    Catalogue read = reader.read(catalogue);
    assertEquals(1, reader.problems().size());
    assertEquals("person.json", reader.problems().get(0).file());
    assertFalse(read.entity("person/li-ming").isPresent());
    assertTrue(read.entity("post/tianjiawan-head").isPresent());
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    Path nowhere = directory.resolve("nowhere");
    assertThrows(IOException.class, () -> new CatalogueReader(Mini.CLASSES).read(nowhere));
  }

  private Path file(String kind) {
    return catalogue.resolve(kind + ".json");
  }

  /** What depends on the refused entry is refused too. */
  private Problem firstProblem() throws IOException {
    CatalogueReader reader = new CatalogueReader(Mini.CLASSES);
    reader.read(catalogue);
    return reader.problems().get(0);
  }

  private Problem onlyProblem() throws IOException {
    CatalogueReader reader = new CatalogueReader(Mini.CLASSES);
    reader.read(catalogue);
    assertEquals(1, reader.problems().size(), reader.problems().toString());
    return reader.problems().get(0);
  }
}
