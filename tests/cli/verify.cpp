// SPDX-License-Identifier: EUPL-1.2
#include "cli/program.hpp"
#include "journal/cosignature.hpp"
#include "journal/sample_log.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::cli;
using namespace hefboom::journal;

namespace {

std::vector<sample::Line> const lines = sample::lines(10, 5);
std::string const exported_log = sample::export_of(lines, 4);
std::string const key = " --key " + to_vkey(sample::server_key().verifier());

} // namespace

TEST_CASE("an export with key and older checkpoint is verified") {
    Folder const folder;
    auto const file = folder.put("export", exported_log);
    auto const older = folder.put("older", format(sample::checkpoint_over(lines, 6)));
    auto const ran = run("verify " + file + key + " --checkpoint " + older);
    CHECK(ran.code == 0);
    CHECK(says(ran, "10 entries: "));
    CHECK(says(ran, "Verified: signed by the key, and it continues the older checkpoint."));
}

TEST_CASE("without key or older checkpoint the export is consistent in itself only") {
    Folder const folder;
    auto const file = folder.put("export", exported_log);
    auto const older = folder.put("older", format(sample::checkpoint_over(lines, 6)));
    for (auto const& trust : {std::string(), key, " --checkpoint " + older}) {
        auto const ran = run("verify " + file + trust);
        CHECK(ran.code == 0);
        CHECK((says(ran, "onsistent in itself only")));
    }
}

TEST_CASE("a changed byte is refused with code 1 and a sentence") {
    Folder const folder;
    auto changed = exported_log;
    changed[changed.find("entry 7") + 20] ^= 1;
    auto const ran = run("verify " + folder.put("export", changed) + key);
    CHECK(ran.code == 1);
    CHECK(says(ran, "DOES NOT VERIFY"));
}

TEST_CASE("a log rewritten by its server is refused by an older checkpoint") {
    Folder const folder;
    auto rewritten = lines;
    rewritten[2].shown = sample::Shown::nothing;
    rewritten[2].entry.body += " ";
    auto const file = folder.put("export", sample::export_of(rewritten, 4));
    auto const older = folder.put("older", format(sample::checkpoint_over(lines, 6)));
    CHECK(run("verify " + file + key).code == 0);
    auto const ran = run("verify " + file + key + " --checkpoint " + older + " --json");
    CHECK(ran.code == 1);
    CHECK(says(ran, R"("verified":false)"));
    CHECK(says(ran, R"("key":"older.differs","size":"6")"));
}

TEST_CASE("the report as JSON has every figure") {
    Folder const folder;
    auto const ran = run("verify " + folder.put("export", exported_log) + key + " --json");
    CHECK(ran.code == 0);
    for (auto const* member :
         {"verified", "reach", "entries", "opened", "sealed", "texts_opened", "texts_sealed",
          "texts_erased", "cosignatures", "problems", "log", "viewer"})
        CHECK(says(ran, "\"" + std::string(member) + "\":"));
}

TEST_CASE("a key is made once, for its owner only, and cosigns what verifies") {
    Folder const folder;
    auto const file = folder.put("export", exported_log);
    auto const made = run("cosign-key " + folder.path("our.key") + " --name gemeente.example");
    CHECK(made.code == 0);
    CHECK(run("cosign-key " + folder.path("our.key") + " --name gemeente.example").code == 2);
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path("our.key")).permissions() ==
          (perms::owner_read | perms::owner_write));

    auto const ran = run("verify " + file + key + " --cosign " + folder.path("our.key") + " > " +
                         folder.path("newest"));
    CHECK(ran.code == 0);
    auto const note = parse_note(folder.read("newest")).value();
    CHECK(verified_checkpoint(note, sample::server_key().verifier()).value().tree.size == 10);
    auto const witness = verifier_key_from(made.out.substr(0, made.out.size() - 1)).value();
    CHECK(cosigned_at(note, witness).value() > 1'700'000'000);
    CHECK(run("verify " + file + key + " --checkpoint " + folder.path("newest")).code == 0);
}

TEST_CASE("what does not verify is not cosigned") {
    Folder const folder;
    auto changed = exported_log;
    changed[changed.find("viewer ") + 8] ^= 1;
    REQUIRE(run("cosign-key " + folder.path("our.key") + " --name a").code == 0);
    auto const ran = run("verify " + folder.put("export", changed) + key + " --cosign " +
                         folder.path("our.key") + " > " + folder.path("newest"));
    CHECK(ran.code == 1);
    CHECK(folder.read("newest").empty());
}

TEST_CASE("a witness remembers what it cosigned, and cosigns no other history") {
    Folder const folder;
    REQUIRE(run("cosign-key " + folder.path("our.key") + " --name a").code == 0);
    auto const cosigned = [&](std::vector<sample::Line> const& history) {
        auto const file = folder.put("export", sample::export_of(history, 4));
        return run("verify " + file + key + " --cosign " + folder.path("our.key"));
    };
    CHECK(cosigned(lines).code == 0);
    // Every line is told from chance alone, so more of them begin as these did.
    CHECK(cosigned(sample::lines(14, 5)).code == 0);
    auto const forked = cosigned(sample::lines(18, 6));
    CHECK(forked.code == 1);
    CHECK(says(forked, "not cosigned"));
    CHECK(cosigned(lines).code == 1); // shorter than what it saw
    CHECK(cosigned(sample::lines(18, 5)).code == 0);
}

TEST_CASE("what cannot be used is code 2 and says why") {
    Folder const folder;
    auto const file = folder.put("export", exported_log);
    for (auto const& arguments :
         {std::string(), std::string("verify"), "verify " + folder.path("none"),
          "verify " + file + " --key x", "verify " + file + " --checkpoint " + file,
          "verify " + file + key + " --cosign " + file, "verify " + file + " --unknown",
          "verify " + file + " --cosign " + folder.path("our.key"),
          "cosign-key " + folder.path("k") + " --name 'a b'"}) {
        auto const ran = run(arguments);
        CHECK(ran.code == 2);
        CHECK_FALSE(ran.out.empty());
    }
}

TEST_CASE("every help has an example and the exit codes") {
    for (auto const* arguments : {"--help", "verify --help", "cosign-key --help"}) {
        auto const ran = run(arguments);
        CHECK(ran.code == 0);
        CHECK(says(ran, "Example: hefboom"));
        CHECK(says(ran, "Exit codes:"));
    }
}
