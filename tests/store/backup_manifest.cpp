// SPDX-License-Identifier: EUPL-1.2
#include "store/backup_manifest.hpp"

#include "samples.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::store;

namespace {

BackupManifest const sample = {.database = digest_of(1),
                               .journals = {{.engagement = numbered<EngagementId>(1),
                                             .size = 12,
                                             .root = digest_of(2),
                                             .note = "origin\n12\nroot\n\n- key sig\n"}}};

} // namespace

TEST_CASE("a manifest is read back without its notes") {
    auto const read = manifest_from(to_text(sample));
    REQUIRE(read);
    auto expected = sample;
    expected.journals[0].note.clear();
    CHECK(*read == expected);
}

TEST_CASE("a manifest shows the newest checkpoint to whoever opens it") {
    CHECK(to_text(sample).find("\norigin\n12\nroot\n\n- key sig\n") != std::string::npos);
}

TEST_CASE("no part of a manifest that is cut short is believed") {
    auto const text = to_text(sample);
    auto const needed = text.find("end\n") + 4;
    for (std::size_t length = 0; length < needed; ++length)
        CHECK_FALSE(manifest_from(text.substr(0, length)));
    CHECK(manifest_from(text.substr(0, needed)));
}

TEST_CASE("a manifest with a line that says something else is not believed") {
    for (auto const* wrong : {"journal x 1 y", "journal", "file a", ""}) {
        auto text = to_text(sample);
        text.insert(text.find("end\n"), std::string(wrong) + "\n");
        CHECK_FALSE(manifest_from(text));
    }
}
