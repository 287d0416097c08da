package org.zhuzhoukg.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.zhuzhoukg.text.Documents;
import org.zhuzhoukg.vocab.Iris;

/** Maps what the whole dataset is called and is. */
public final class DatasetMapper {

  private final TripleWriter out;

  /** Maps into the graph that describes the dataset. */
  public DatasetMapper(Iris iris, RDFHandler handler) {
    this.out = new TripleWriter(iris, handler, iris.graph("dataset"));
  }

  /** Writes the title and the description, and which documents it rests on. */
  public void map(Documents documents) {
    IRI dataset = out.iri(out.iris().dataset());
    out.label(dataset, documents.title());
    out.bilingual(dataset, DCTERMS.TITLE, documents.title());
    out.bilingual(dataset, DCTERMS.DESCRIPTION, documents.description());
    documents
        .all()
        .forEach(d -> out.write(dataset, DCTERMS.SOURCE, out.iri(out.iris().document(d.id()))));
  }
}
