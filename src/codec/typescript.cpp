// SPDX-License-Identifier: EUPL-1.2
#include "codec/typescript.hpp"

namespace hefboom::codec {

std::string TypeScript::declarations() const {
    std::string all;
    for (auto const& [name, declaration] : declared_)
        all += declaration + "\n";
    return all;
}

} // namespace hefboom::codec
