"""
Makes `assets/fonts/rare/`: the characters of names that the Fandol families lack, cut out of BabelStone Han (and, for
Extension A, HanaMinA) in pieces small enough to be loaded, and put into a Word file, one by one.

    apt download fonts-babelstone-han fonts-hanazono unicode-data; unpack each with dpkg-deb -x into one folder
    python3 scripts/make-rare-fonts.py FOLDER        (python3-fonttools)

Taken are all of 4E00-9FFF that a Fandol family lacks, all of Extension A, and of the planes above what
通用规范汉字表 holds or China has encoded for names of persons and places, identity cards, forestry, science and the
like (`sources`).
"""
import bz2
import json
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

source = Path(sys.argv[1])
fonts = Path(__file__).resolve().parent.parent / 'assets' / 'fonts'
target = fonts / 'rare'
share = source / 'usr' / 'share'
babelstone = share / 'fonts/truetype/babelstone/BabelStoneHan.ttf'
hanazono = share / 'fonts/truetype/hanazono/HanaMinA.ttf'

# Chinese sources of characters (kIRG_GSource) beyond the basic plane that meet one in names.
sources = {'GBK', 'GGH', 'GXM', 'GDM', 'GIDC', 'GRM', 'GCY', 'GKJ', 'GZJW', 'GU', 'GFC', 'GLGYJ', 'GXC', 'GJZ', 'GZH', 'GWZ', 'GXHZ', 'GXH', 'GDZ'}
glyphs_a_piece = 400
units_per_em = 500


def unihan(file: str, key: str) -> dict[int, str]:
    found = {}
    with bz2.open(share / 'unicode' / f'{file}.bz2', 'rt') as lines:
        for line in lines:
            parts = line.rstrip().split('\t')
            if len(parts) == 3 and parts[1] == key:
                found[int(parts[0][2:], 16)] = parts[2]
    return found


def characters_of(path: Path) -> set[int]:
    return set(TTFont(path, lazy=True).getBestCmap())


def wanted() -> set[int]:
    fandol = set.intersection(*(characters_of(path) for path in fonts.glob('Fandol*.woff2')))
    standard = set(unihan('Unihan_OtherMappings.txt', 'kTGH'))
    chinese = unihan('Unihan_IRGSources.txt', 'kIRG_GSource')
    above = {code for code, name in chinese.items() if code > 0xFFFF and name.split('-')[0] in sources}
    return (set(range(0x4E00, 0xA000)) | set(range(0x3400, 0x4DC0)) | above | standard) - fandol


def write_piece(path: Path, codes: list[int], number: int) -> str:
    font = TTFont(path)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[], glyph_names=False)
    options.drop_tables += ['GSUB', 'GPOS', 'GDEF', 'vhea', 'vmtx', 'VORG', 'BASE', 'gasp', 'FFTM', 'DSIG', 'meta']
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    scale_upem(font, units_per_em)
    # Every piece is a family of its own, so that a Word file can bring along just those it needs.
    family = f'PaperRare{number:02}'
    for name_id, text in {1: family, 2: 'Regular', 3: f'{family} 1', 4: family, 5: 'Version 1.0', 6: family}.items():
        font['name'].setName(text, name_id, 3, 1, 0x409)
    font['OS/2'].fsType = 0
    font.flavor = 'woff'
    font.save(target / f'{family}.woff')
    return family


def ranges(codes: list[int]) -> str:
    spans: list[list[int]] = []
    for code in codes:
        if spans and code == spans[-1][1] + 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    return ','.join(f'{a:x}' if a == b else f'{a:x}-{b:x}' for a, b in spans)


def main() -> None:
    codes = wanted()
    main_codes = sorted(codes & characters_of(babelstone))
    rest = sorted(codes & characters_of(hanazono) - set(main_codes))
    target.mkdir(exist_ok=True)
    for old in target.glob('*'):
        old.unlink()
    pieces = {}
    for path, held in ((babelstone, main_codes), (hanazono, rest)):
        for start in range(0, len(held), glyphs_a_piece):
            piece = held[start : start + glyphs_a_piece]
            pieces[write_piece(path, piece, len(pieces) + 1)] = ranges(piece)
    (target / 'pieces.json').write_text(json.dumps(pieces, indent=1) + '\n')
    print(len(main_codes), len(rest), len(pieces), sum(f.stat().st_size for f in target.glob('*')) / 1e6)


main()
