// SPDX-License-Identifier: EUPL-1.2
// Whatever is read as a note, checkpoint, key or base64 is written again byte for byte.
#include "base/base64.hpp"
#include "holds.hpp"
#include "journal/checkpoint.hpp"
#include "journal/cosignature.hpp"

using namespace hefboom;
using namespace hefboom::journal;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = as_text({data, size});
    if (auto const bytes = from_base64(text)) fuzz::holds(to_base64(*bytes) == text);
    if (auto const key = verifier_key_from(text)) fuzz::holds(to_vkey(*key) == text);
    if (auto const key = SigningKey::from_text(text)) fuzz::holds(key->to_text() == text);
    if (auto const origin = origin_from(text)) fuzz::holds(to_string(*origin) == text);
    if (auto const checkpoint = checkpoint_from_text(text))
        fuzz::holds(to_text(*checkpoint) == text);
    auto const note = parse_note(text);
    if (!note) return 0;
    fuzz::holds(format(*note) == text);
    VerifierKey const log{.name = note->signatures.front().name};
    fuzz::holds(!verified_checkpoint(*note, log) || signed_by(*note, log) == Signed::good);
    VerifierKey const witness{.name = log.name, .type = SignatureType::cosignature};
    (void)cosigned_at(*note, witness);
    return 0;
}
