// SPDX-License-Identifier: EUPL-1.2
// Whatever is read as an export is written again byte for byte up to its seal, and verifying it
// ends, whatever it claims.
#include "holds.hpp"
#include "journal/export_writer.hpp"
#include "journal/verify_export.hpp"

using namespace hefboom;
using namespace hefboom::journal;

namespace {

std::string written_again(ExportFile const& file) {
    auto writer = ExportWriter::create(file.start);
    fuzz::holds(writer.has_value());
    auto checkpoint = file.checkpoints.begin();
    std::uint64_t size = 0;
    auto const add_checkpoint = [&] {
        if (checkpoint != file.checkpoints.end() && checkpoint->tree.size == size)
            fuzz::holds(writer->add(*checkpoint++).has_value());
    };
    add_checkpoint();
    for (auto const& entry : file.entries) {
        fuzz::holds(writer->add(entry).has_value());
        ++size;
        add_checkpoint();
    }
    auto const key = SigningKey::from_seed("a", SignatureType::ed25519, {});
    auto const bytes = writer->finish(*key);
    return bytes.substr(0, bytes.rfind("seal "));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = as_text({data, size});
    if (auto const plain = unescaped(text)) fuzz::holds(escaped(*plain) == text);
    auto const file = parse_export(text);
    if (!file) return 0;
    fuzz::holds(written_again(*file) == text.substr(0, text.rfind("seal ")));
    auto const report = verify_export(*file, {});
    fuzz::holds(report.entries == file->entries.size());
    fuzz::holds(report.opened + report.sealed == report.entries);
    // Nobody can make a file that verifies with a key he does not have.
    Trust const trust{
        .key = SigningKey::from_seed(file->start.key.name, SignatureType::ed25519, {1, 2, 3})
                   ->verifier()};
    fuzz::holds(!verify_export(*file, trust).verified());
    return 0;
}
