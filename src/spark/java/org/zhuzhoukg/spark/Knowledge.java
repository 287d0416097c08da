package org.zhuzhoukg.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.extract.Extraction;
import org.zhuzhoukg.extract.Named;
import org.zhuzhoukg.extract.RuleExtractor;
import org.zhuzhoukg.extract.Setting;
import org.zhuzhoukg.fact.Catalogue;
import org.zhuzhoukg.load.DataFolder;
import org.zhuzhoukg.store.Ontology;
import org.zhuzhoukg.text.Layouts;

/**
 * What all documents are read with. It travels as the bytes of its files; whoever gets it makes of
 * them once what is needed.
 */
final class Knowledge implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);
  private static final String CATALOGUE = "catalogue";

  private final HashMap<String, byte[]> catalogue = new HashMap<>();
  private final ArrayList<byte[]> layouts = new ArrayList<>();
  private final LocalDate date;
  private final String about;
  private transient Made made;

  /**
   * What is made of it.
   *
   * @param extraction how documents are read
   */
  record Made(Catalogue catalogue, Ontology ontology, Extraction extraction) {}

  /**
   * Starts without files.
   *
   * @param date the documents' date; null if each has its own
   * @param about whom figures are about where a text does not say
   */
  Knowledge(LocalDate date, String about) {
    this.date = date;
    this.about = about;
  }

  /** Takes the catalogue of a data folder. */
  void addCatalogue(Path data, Configuration hadoop) throws IOException {
    Path folder = new Path(data, CATALOGUE);
    for (FileStatus file : folder.getFileSystem(hadoop).listStatus(folder)) {
      if (file.isFile()) {
        catalogue.put(file.getPath().getName(), bytes(file.getPath(), hadoop));
      }
    }
  }

  /** Takes the reading orders of a file. */
  void addLayout(Path file, Configuration hadoop) throws IOException {
    layouts.add(bytes(file, hadoop));
  }

  private static byte[] bytes(Path file, Configuration hadoop) throws IOException {
    try (InputStream in = file.getFileSystem(hadoop).open(file)) {
      return in.readAllBytes();
    }
  }

  /** What is needed to read documents. */
  synchronized Made made() throws IOException {
    if (made == null) {
      try (TemporaryFolder folder = new TemporaryFolder()) {
        made = make(folder.path());
      }
    }
    return made;
  }

  private Made make(java.nio.file.Path folder) throws IOException {
    java.nio.file.Path names = Files.createDirectory(folder.resolve(CATALOGUE));
    for (Map.Entry<String, byte[]> file : catalogue.entrySet()) {
      Files.write(names.resolve(file.getKey()), file.getValue());
    }
    List<java.nio.file.Path> orders = new ArrayList<>();
    for (byte[] layout : layouts) {
      orders.add(Files.write(folder.resolve("layout-" + orders.size() + ".json"), layout));
    }
    Ontology ontology = Ontology.read();
    Catalogue known =
        new DataFolder(folder).catalogue(ontology, problem -> LOG.warn("{}", problem));
    Extraction extraction =
        new Extraction(
            new RuleExtractor(known),
            Layouts.read(orders),
            new Setting(Optional.ofNullable(date), Named.in(known, about)),
            (name, note) -> LOG.info("{}: {}", name, note));
    return new Made(known, ontology, extraction);
  }
}
