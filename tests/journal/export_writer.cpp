// SPDX-License-Identifier: EUPL-1.2
#include "journal/export_writer.hpp"

#include "journal/cosignature.hpp"
#include "journal/sample_log.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::journal;

namespace {

ExportStart const start{sample::log_id, sample::server_key().verifier(), "facilitator"};

ExportWriter writer() {
    return ExportWriter::create(start).value();
}

ExportedEntry full_entry() {
    auto line = sample::lines(1, 3).front();
    line.shown = sample::Shown::body;
    return sample::exported(line);
}

std::string reason(ExportedEntry const& entry) {
    auto into = writer();
    auto const added = into.add(entry);
    return added ? "" : added.error().key;
}

} // namespace

TEST_CASE("an export of an empty log has only its frame") {
    auto const file = parse_export(writer().finish(sample::server_key())).value();
    CHECK(file.start == start);
    CHECK(file.entries.empty());
    CHECK(file.checkpoints.empty());
}

TEST_CASE("a start that does not fit the log is refused") {
    auto other_log = start;
    other_log.log = LogId{{1}};
    auto two_lines = start;
    two_lines.viewer = "a\nb";
    auto nobody = start;
    nobody.viewer = "";
    auto witness = start;
    witness.key.type = SignatureType::cosignature;
    for (auto const& wrong : {other_log, two_lines, nobody, witness})
        CHECK(ExportWriter::create(wrong).error().key == "export.start_malformed");
}

TEST_CASE("an entry that could not be read back is refused") {
    CHECK(reason(full_entry()).empty());
    auto entry = full_entry();
    entry.header.reset();
    CHECK(reason(entry) == "export.body_out_of_place");
    entry = full_entry();
    entry.body.reset();
    entry.erased = {Commitment{1}};
    CHECK(reason(entry) == "export.text_out_of_place");
    entry = full_entry();
    entry.header->json += " ";
    CHECK(reason(entry) == "export.header_malformed");
    entry = full_entry();
    entry.body->json = "{\n}";
    CHECK(reason(entry) == "export.body_malformed");
    entry.body->json = std::string(max_body_bytes + 1, 'a');
    CHECK(reason(entry) == "export.body_malformed");
    entry = full_entry();
    entry.texts = {{{}, {}, "\xff"}};
    CHECK(reason(entry) == "export.text_malformed");
}

TEST_CASE("the longest body and the longest text can be read back") {
    auto entry = full_entry();
    entry.body->json = std::string(max_body_bytes, 'a');
    entry.texts = {{{}, {}, std::string(max_export_text_bytes, '\n')}};
    auto into = writer();
    REQUIRE(into.add(entry));
    CHECK(parse_export(into.finish(sample::server_key())).value().entries.front() == entry);
}

TEST_CASE("a checkpoint stands where its size is reached, and only once") {
    auto into = writer();
    REQUIRE(into.add(full_entry()));
    CHECK(into.add(ExportedCheckpoint{.tree = {2, {}}}).error().key ==
          "export.checkpoint_out_of_order");
    CHECK(into.add(ExportedCheckpoint{.tree = {1, {}}}));
    CHECK_FALSE(into.add(ExportedCheckpoint{.tree = {1, {}}}));
}

TEST_CASE("a checkpoint keeps its cosignatures on the way through an export") {
    auto const key = sample::server_key();
    auto const witness = SigningKey::from_seed("client", SignatureType::cosignature, {9}).value();
    auto note = sample::checkpoint_over(sample::lines(1, 3), 1);
    note.signatures.push_back(cosign(witness, note.text, 1'750'000'000));
    auto into = writer();
    REQUIRE(into.add(full_entry()));
    REQUIRE(into.add(exported(note, key.verifier()).value()));
    auto const file = parse_export(into.finish(key)).value();
    CHECK(note_of(file.start, file.checkpoints.front()) == note);
    Trust const trust{.key = key.verifier(), .cosigners = {witness.verifier()}};
    CHECK(verify_export(file, trust).cosignatures ==
          std::vector<SeenCosignature>{{"client", 1, 1'750'000'000}});
}

TEST_CASE("a note that the log did not sign is no checkpoint of an export") {
    auto note = sample::checkpoint_over(sample::lines(1, 3), 1);
    note.signatures.front().signature.front() ^= 1U;
    CHECK(exported(note, sample::server_key().verifier()).error().key == "checkpoint.forged");
}
