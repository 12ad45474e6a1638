"""A workbook of old Excel: a merged head, a number, 0.95 shown as 95%, a formula with its value."""

import zlib
from base64 import b85decode

_PACKED = (
    "c-"
    "rk(U2IfE6h3qJ?`|pG+m<R8SXQ)BXdwj?Em7=33zh^^f>j$sBHLxRtSoJ_)I_6%MdU>x(eU64i6JRZ7?qglgMaOt4;"
    "p#l0i#KQXfXJ&8h=7!d;QM2bGMhxHt8;gsPt^k%<Q={bI#29oeSU8Pn|j6e3?q%5%STD9j2g%rhumV$09N`ZN|23mu"
    "xS<e+s5`&pPx&e*qxtJf!s+*8KwfKVdhG;5SAw+D60ZbMz8b0(Ze;y!*{(&CERK%@-"
    "E<SI?j0H^*@wu+;xK*0cZD02cvkfs284z=)Fqs2<n=Yy>U=Hi=CT-"
    "3?p{ya(6}Tn1dOc}I26crV7Q^#A+Ow=Be)+X`V5S_}s0lf_@L%0>5=VG$qrC&ezV0Qb-"
    "++eUXHn~dEq*eWt46w5FHBi)RVqSK(((fdOERNBpAeSkQ{I<-X)7;%yPq_nG~ts`Flv8?%4C>tnB--"
    "(sKDNdj$q`E0VS<28L;$Q|dn(0gSuOl*py+du0FFfm3zDE7EG|oQucxpJ6OJt+|5S?YII$Ea0jmGJBJLYlOi5Sy)C!"
    "zl~Ke|yNo$fgLIPR|8J-0dY3#IfmbI{x8ps$^S9xh8S%F|j(KkLx_v-DF2{^ZH#-pc!=ug?diZ^-"
    "+lZ_J0JUy={ld&TsRBbZ;1T@32)J%J4sev`@s67`={be*2%;9l4*e1ZiI;>_1A_PzKZEh@14eE}yj>8L`oFeg+TZJe"
    "UNSWdbykv2@E1M^R0jK653>|{t<Q3G@p$LdFv8AiX8u0}K1NcGaCXbhww+E3R|p4gac(#w7)1trZU;H=J?bZ>B;a^j"
    "hFQ#`8$yL~tmM}T@^ZDG50-OI0Ed8oPTIicrgUpCajS4-"
    "{cD85Yk*UE}EX<wDOZk{_PwAZA40PBa+3_o_Q_KaJL`(Eo>;~AepTna-"
    "f5(OCG)~=S;29Hhdo$7LXMNi?2Nr&awq+T~8`lNNz`HHP+SbE&<L>m<mnkqvxG(VR%E&1KO#?R%S!oMcW;%`c_J-"
    "44B*0Qt_dZUrE{1L^94AM&3Q_Du1;!Yo?9!#Ey8Wi|JZ{yhA&$Nq`QRsCPQ82YNv6V&0SLhIi{z9wJ!v(8M31d)=tm"
    "8FYvOH!q&__Wh4-"
    "h>n7fZB)_nWPA7=~bqL#B5l<(5q~)zn@J)rzmislhDMaGcZmw4H07Co;+0$f1$+SZv#i$y7GB>EU(#iNRDhn-"
    "bI9nn|ZSZ>9EAjxSXWGd77ml-ZZ2j=%HkjlTWXxwlMeTm9iBR?I8fr}%rPt`Fn-@^<PvaX{CK`*giHsvZ8PX`-"
    "kecj$F4l#cU*C;n(Y{JrvyE0JG<%*C%So?gGqI`uZ>Z@=+g4`<;L+8$k}x*^T-$hxcOV<bt!J+q-"
    "@bZcim^On)kr&GB@nUUd}&&sB@VdMG^0R0=`pM3wx{gwDYxix&J`LHv72HbOW02LR@aiC)P8*tl(e!JKeysIK1*Ur1"
    "a_aJPv4>CMo6@Q=S4K|-"
    "OD}XzSe%6P2FjckwYQVqJ_uoqWR+Flfo}?FW{)4DXS@%0&1!>U<Q^ruQj({>Zv}*o=3htkM>D?m#9&kvC3@Nd|%H-"
    "*+;{5k{_}}U8|Gxp;G#jA"
)


def xls() -> bytes:
    """The bytes of the .xls."""
    return zlib.decompress(b85decode(_PACKED))
