// Names of China, Korea and Japan: see cultures_west.cc. The spellings of a Chinese sign: Pinyin, Wade and Giles
// without marks, Cantonese.
#include "tools/generate/culture.h"

namespace lookout::generate {
namespace {

constexpr std::string_view kHanGivenFirst =
    "伟=wei/wei/wai 小=xiao/hsiao/siu 建=jian/chien/kin 志=zhi/chih/chi 明=ming/ming/ming 国=guo/kuo/kwok "
    "文=wen/wen/man 海=hai/hai/hoi 永=yong/yung/wing 玉=yu/yu/yuk 秀=xiu/hsiu/sau "
    "春=chun/chun/chun 晓=xiao/hsiao/hiu 子=zi/tzu/tsz 家=jia/chia/ka 思=si/szu/sze 雨=yu/yu/yu 天=tian/tien/tin "
    "俊=jun/chun/chun 嘉=jia/chia/ka 宇=yu/yu/yu 欣=xin/hsin/yan 佳=jia/chia/kai 梓=zi/tzu/tsz "
    "一=yi/i/yat 金=jin/chin/kam 立=li/li/lap 庆=qing/ching/hing 德=de/te/tak 成=cheng/cheng/shing 振=zhen/chen/chun "
    "新=xin/hsin/san 月=yue/yueh/yuet 淑=shu/shu/shuk 素=su/su/so 美=mei/mei/mei 丽=li/li/lai 红=hong/hung/hung "
    "爱=ai/ai/oi 东=dong/tung/tung 光=guang/kuang/kwong 少=shao/shao/siu 大=da/ta/tai 世=shi/shih/sai "
    "正=zheng/cheng/ching 瑞=rui/jui/sui 泽=ze/tse/chak 浩=hao/hao/ho 若=ruo/jo/yeuk 诗=shi/shih/sze "
    "静=jing/ching/ching 万=wan/wan/man";
constexpr std::string_view kHanGivenMale =
    "明=ming/ming/ming 强=qiang/chiang/keung 军=jun/chun/kwan 平=ping/ping/ping 华=hua/hua/wah 杰=jie/chieh/kit "
    "涛=tao/tao/to 超=chao/chao/chiu 辉=hui/hui/fai 刚=gang/kang/kong 峰=feng/feng/fung 龙=long/lung/lung "
    "飞=fei/fei/fei 鹏=peng/peng/pang 波=bo/po/bor 生=sheng/sheng/sang 勇=yong/yung/yung 斌=bin/pin/bun 林=lin/lin/lam "
    "民=min/min/man 良=liang/liang/leung 轩=xuan/hsuan/hin 然=ran/jan/yin 宁=ning/ning/ning 东=dong/tung/tung "
    "山=shan/shan/shan 祥=xiang/hsiang/cheung 宏=hong/hung/wang 康=kang/kang/hong 健=jian/chien/kin 磊=lei/lei/lui "
    "阳=yang/yang/yeung 福=fu/fu/fuk 荣=rong/jung/wing 贵=gui/kuei/kwai 才=cai/tsai/choi 义=yi/i/yi 豪=hao/hao/ho "
    "翔=xiang/hsiang/cheung "
    "毅=yi/i/ngai 诚=cheng/cheng/shing 坤=kun/kun/kwan 亮=liang/liang/leung 洋=yang/yang/yeung";
constexpr std::string_view kHanGivenFemale =
    "芳=fang/fang/fong 英=ying/ying/ying 娟=juan/chuan/kuen 霞=xia/hsia/ha 燕=yan/yen/yin 玲=ling/ling/ling "
    "梅=mei/mei/mui 兰=lan/lan/lan 萍=ping/ping/ping 敏=min/min/man 艳=yan/yen/yim 丽=li/li/lai 琴=qin/chin/kam "
    "云=yun/yun/wan "
    "凤=feng/feng/fung 莲=lian/lien/lin 珍=zhen/chen/chun 花=hua/hua/fa 慧=hui/hui/wai 怡=yi/i/yee 婷=ting/ting/ting "
    "琳=lin/lin/lam 雪=xue/hsueh/suet 涵=han/han/ham 瑶=yao/yao/yiu 娜=na/na/na 蓉=rong/jung/yung 洁=jie/chieh/kit "
    "香=xiang/hsiang/heung "
    "翠=cui/tsui/chui 玉=yu/yu/yuk 颖=ying/ying/wing 萱=xuan/hsuan/huen 彤=tong/tung/tung 欣=xin/hsin/yan "
    "悦=yue/yueh/yuet";

CultureSource Chinese() {
  return {
      .name = "chinese",
      .script = Script::kUnits,
      .weight = 110,
      .countries = "CHN 76 TWN 9 HKG 6 MYS 4 SGP 3 USA 1 CAN 1",
      .male = {.first = kHanGivenFirst, .last = kHanGivenMale, .head = 60},
      .female = {.first = kHanGivenFirst, .last = kHanGivenFemale, .head = 60},
      .family = {.listed = "王=Wang/Wang/Wong 李=Li/Li/Lee 张=Zhang/Chang/Cheung 刘=Liu/Liu/Lau 陈=Chen/Chen/Chan "
                           "杨=Yang/Yang/Yeung 赵=Zhao/Chao/Chiu 黄=Huang/Huang/Wong 周=Zhou/Chou/Chow 吴=Wu/Wu/Ng "
                           "徐=Xu/Hsu/Tsui 孙=Sun/Sun/Suen "
                           "胡=Hu/Hu/Wu 朱=Zhu/Chu/Chu 高=Gao/Kao/Ko 林=Lin/Lin/Lam 何=He/Ho/Ho 郭=Guo/Kuo/Kwok "
                           "马=Ma/Ma/Ma 罗=Luo/Lo/Law 梁=Liang/Liang/Leung 宋=Song/Sung/Sung 郑=Zheng/Cheng/Cheng "
                           "谢=Xie/Hsieh/Tse 韩=Han/Han/Hon 唐=Tang/Tang/Tong "
                           "冯=Feng/Feng/Fung 于=Yu/Yu/Yu 董=Dong/Tung/Tung 萧=Xiao/Hsiao/Siu 程=Cheng/Cheng/Ching "
                           "曹=Cao/Tsao/Cho 袁=Yuan/Yuan/Yuen 邓=Deng/Teng/Tang 许=Xu/Hsu/Hui 傅=Fu/Fu/Fu "
                           "沈=Shen/Shen/Sum 曾=Zeng/Tseng/Tsang 彭=Peng/Peng/Pang "
                           "吕=Lü/Lu/Lui 苏=Su/Su/So 卢=Lu/Lu/Lo 蒋=Jiang/Chiang/Cheung 蔡=Cai/Tsai/Choi "
                           "贾=Jia/Chia/Ka 丁=Ding/Ting/Ting 魏=Wei/Wei/Ngai 薛=Xue/Hsueh/Sit 叶=Ye/Yeh/Yip "
                           "阎=Yan/Yen/Yim 余=Yu/Yu/Yue 潘=Pan/Pan/Poon 杜=Du/Tu/To 戴=Dai/Tai/Tai "
                           "夏=Xia/Hsia/Ha 钟=Zhong/Chung/Chung 汪=Wang/Wang/Wong 田=Tian/Tien/Tin 任=Ren/Jen/Yam "
                           "姜=Jiang/Chiang/Keung 范=Fan/Fan/Fan 方=Fang/Fang/Fong 石=Shi/Shih/Shek 姚=Yao/Yao/Yiu "
                           "谭=Tan/Tan/Tam 廖=Liao/Liao/Liu 邹=Zou/Tsou/Chau "
                           "熊=Xiong/Hsiung/Hung 金=Jin/Chin/Kam 陆=Lu/Lu/Luk 郝=Hao/Hao/Kok 孔=Kong/Kung/Hung "
                           "白=Bai/Pai/Pak 崔=Cui/Tsui/Chui 康=Kang/Kang/Hong 毛=Mao/Mao/Mo 邱=Qiu/Chiu/Yau "
                           "秦=Qin/Chin/Chun 江=Jiang/Chiang/Kong 史=Shi/Shih/Sze "
                           "顾=Gu/Ku/Koo 侯=Hou/Hou/Hau 邵=Shao/Shao/Siu 孟=Meng/Meng/Mang 龙=Long/Lung/Lung "
                           "万=Wan/Wan/Man 段=Duan/Tuan/Tuen 雷=Lei/Lei/Lui 钱=Qian/Chien/Chin 汤=Tang/Tang/Tong "
                           "尹=Yin/Yin/Wan 黎=Li/Li/Lai 易=Yi/I/Yik 常=Chang/Chang/Sheung "
                           "武=Wu/Wu/Mo 乔=Qiao/Chiao/Kiu 贺=He/Ho/Ho 赖=Lai/Lai/Lai 龚=Gong/Kung/Kung 文=Wen/Wen/Man "
                           "欧阳=Ouyang/Ouyang/Au_Yeung 司马=Sima/Ssuma/Sze_Ma 诸葛=Zhuge/Chuko/Chu_Kot",
                 .head = 11},
      .cities = "Beijing Shanghai Guangzhou Chengdu Wuhan Taipei Hong_Kong Harbin Kunming Xi'an",
      .family_first = true,
      .syllables = true,
  };
}

CultureSource Korean() {
  return {
      .name = "korean",
      .script = Script::kHangul,
      .weight = 36,
      .countries = "KOR 88 PRK 7 USA 3 CHN 2",
      .male = {.first = "민 서 준 지 현 성 동 영 재 태 승 우 정 상 경 종 기 진 도 시 하 건 윤 철 병 광 용 창 형 규 대 "
                        "주 한 인 석 원 호 찬 세 은",
               .last = "준 우 현 호 진 수 민 석 훈 영 철 기 환 원 규 식 혁 빈 성 재 욱 섭 일 찬 태 배 근 만 국 혁 용 "
                       "율 한 승 범",
               .head = 40},
      .female =
          {.first = "지 서 민 수 은 혜 미 영 하 유 예 현 정 나 소 경 윤 다 보 선 채 가 연 승 희 명 순 옥 진 주 세 효 "
                    "아 인 재 시 도",
           .last =
               "은 영 연 현 희 진 윤 아 원 민 지 경 숙 정 자 선 미 나 빈 서 주 옥 순 림 화 라 인 혜 율 이 린 란 애 심",
           .head = 40},
      .family = {.listed = "김=Kim/Kim/Gim 이=Lee/Yi/Rhee 박=Park/Pak/Bak 최=Choi/Ch'oe/Choe 정=Jung/Chong/Jeong "
                           "강=Kang/Kang/Gang 조=Cho/Cho/Jo 윤=Yoon/Yun/Youn 장=Jang/Chang/Chang 임=Lim/Im/Rim 한=Han "
                           "오=Oh/O/Oh 서=Seo/So/Suh 신=Shin/Sin/Shin "
                           "권=Kwon/Kwon/Gwon 황=Hwang 안=Ahn/An/Ahn 송=Song 전=Jeon/Chon/Jun 홍=Hong 유=Yoo/Yu/You "
                           "고=Ko/Ko/Go 문=Moon/Mun/Moon 양=Yang 손=Son/Son/Sohn 배=Bae/Pae/Bai 백=Baek/Paek/Back "
                           "허=Heo/Ho/Hur 남=Nam 심=Shim/Sim/Sim 노=Noh/No/Roh 하=Ha 곽=Kwak/Kwak/Gwak "
                           "성=Sung/Song/Seong 차=Cha 주=Joo/Chu/Ju 우=Woo/U/Wu 구=Koo/Ku/Gu 민=Min 류=Ryu/Yu/Yoo "
                           "나=Na/Na/Ra 진=Jin/Chin/Jin 지=Ji/Chi/Jee 엄=Um/Om/Eom 채=Chae 원=Won 천=Cheon/Ch'on/Chun "
                           "방=Bang/Pang/Bang 공=Kong/Kong/Gong 현=Hyun/Hyon/Hyeon 남궁=Namgung/Namgung/Namkoong",
                 .head = 4},
      .cities = "Seoul Busan Incheon Daegu Pyongyang Daejeon Gwangju",
      .family_first = true,
      .syllables = true,
  };
}

CultureSource Japanese() {
  return {
      .name = "japanese",
      .script = Script::kUnits,
      .weight = 40,
      .countries = "JPN 96 BRA 2 USA 1 PER 1",
      .male = {.listed = "誠=Makoto 浩=Hiroshi/Hirosi/Hiroshi 健一=Kenichi/Kenniti/Ken'ichi 博=Hiroshi/Hirosi/Hiroshi "
                         "太郎=Taro/Tarou/Tarō 翔太=Shota/Syota/Shouta 大輔=Daisuke 健太=Kenta 直樹=Naoki 拓也=Takuya "
                         "翔=Sho/Syo/Shou 蓮=Ren 陽翔=Haruto "
                         "和夫=Kazuo/Kaduo/Kazuo 隆=Takashi/Takasi/Takashi 豊=Yutaka 実=Minoru 修=Osamu 勇=Isamu "
                         "清=Kiyoshi/Kiyosi/Kiyoshi 一郎=Ichiro/Itiro/Ichirou 学=Manabu 剛=Tsuyoshi/Tuyosi/Tsuyoshi "
                         "亮=Ryo/Ryou/Ryoh",
               .first = "健=ken 正=masa 和=kazu/kadu/kazu 義=yoshi/yosi/yoshi 信=nobu 秀=hide 英=hide "
                        "俊=toshi/tosi/toshi 明=aki 昭=aki 康=yasu 忠=tada 光=mitsu/mitu/mitsu 弘=hiro 博=hiro 隆=taka "
                        "孝=taka 智=tomo 友=tomo 直=nao 雅=masa 勝=katsu/katu/katsu 幸=yuki 茂=shige/sige/shige "
                        "哲=tetsu/tetu/tetsu 晴=haru 悠=yu/yuu/yuh 優=yu/yuu/yuu 竜=ryu/ryuu/ryuh",
               .last = "夫=o 雄=o 男=o 一=kazu/kadu/kazu 二=ji/zi/ji 介=suke 郎=ro/rou/roh 彦=hiko 人=to 之=yuki 樹=ki "
                       "也=ya 平=hei 太=ta 司=shi/si/shi 治=haru 行=yuki 昭=aki 広=hiro 則=nori 輝=teru 斗=to 馬=ma "
                       "真=ma 希=ki 哉=ya 助=suke 吾=go",
               .head = 16},
      .female =
          {.listed =
               "恵子=Keiko 幸子=Sachiko/Satiko/Sachiko 和子=Kazuko/Kaduko/Kazuko 洋子=Yoko/Youko/Yohko "
               "陽子=Yoko/Youko/Yōko 裕子=Yuko/Yuuko/Hiroko 久美子=Kumiko 由美=Yumi 愛=Ai 美咲=Misaki 葵=Aoi 陽菜=Hina "
               "結衣=Yui 凛=Rin さくら=Sakura 直美=Naomi 明美=Akemi 真由美=Mayumi 京子=Kyoko/Kyouko/Kyohko "
               "千代=Chiyo/Tiyo/Chiyo 節子=Setsuko/Setuko/Setsuko ゆかり=Yukari あゆみ=Ayumi",
           .first = "美=mi 幸=yuki/sachi/yuki 千=chi/ti/chi 智=tomo 友=tomo 由=yu/yu/yuu 真=ma 麻=ma 里=ri 奈=na 沙=sa "
                    "紗=sa 彩=aya 綾=aya 愛=ai 恵=megu 直=nao 貴=taka 春=haru 夏=natsu/natu/natsu 秋=aki 雪=yuki "
                    "花=hana 桃=momo 菜=na 香=ka 優=yu/yuu/yuh 文=fumi/humi/fumi 静=shizu/sizu/shizu",
           .middle = "美=mi 里=ri 恵=e",
           .last = "子=ko 美=mi 代=yo 江=e 枝=e 香=ka 奈=na 菜=na 里=ri 恵=e 織=ori 乃=no 穂=ho 佳=ka 希=ki 音=ne "
                   "花=ka 緒=o",
           .head = 16},
      .family = {.listed =
                     "佐藤=Sato/Satou/Satoh 鈴木=Suzuki/Suduki/Suzuki 高橋=Takahashi/Takahasi/Takahashi 田中=Tanaka "
                     "伊藤=Ito/Itou/Itoh 渡辺=Watanabe 山本=Yamamoto 中村=Nakamura 小林=Kobayashi/Kobayasi/Kobayashi "
                     "加藤=Kato/Katou/Katoh 吉田=Yoshida/Yosida/Yoshida 山田=Yamada "
                     "佐々木=Sasaki 山口=Yamaguchi/Yamaguti/Yamaguchi 松本=Matsumoto/Matumoto/Matsumoto "
                     "井上=Inoue/Inoue/Inouye 木村=Kimura 林=Hayashi/Hayasi/Hayashi 斎藤=Saito/Saitou/Saitoh "
                     "清水=Shimizu/Simizu/Shimizu 山崎=Yamazaki/Yamasaki/Yamazaki 森=Mori 池田=Ikeda "
                     "橋本=Hashimoto/Hasimoto/Hashimoto "
                     "阿部=Abe 石川=Ishikawa/Isikawa/Ishikawa 山下=Yamashita/Yamasita/Yamashita "
                     "中島=Nakajima/Nakazima/Nakashima 前田=Maeda 藤田=Fujita/Huzita/Fujita 小川=Ogawa "
                     "後藤=Goto/Gotou/Gotoh 岡田=Okada 長谷川=Hasegawa 村上=Murakami 近藤=Kondo/Kondou/Kondoh "
                     "石井=Ishii/Isii/Ishii 大野=Ono/Oono/Ohno 遠藤=Endo/Endou/Endoh 原=Hara",
                 .first = "青=ao 赤=aka 秋=aki 浅=asa 天=ama 安=yasu 荒=ara 有=ari 飯=ii 生=iku 石=ishi/isi/ishi "
                          "泉=izumi/idumi/izumi 稲=ina 今=ima 岩=iwa 上=ue 植=ue 内=uchi/uti/uchi 梅=ume 江=e "
                          "大=o/oo/oh 岡=oka 奥=oku 小=ko 尾=o 加=ka 梶=kaji/kazi/kaji 片=kata 金=kane 亀=kame 河=kawa "
                          "川=kawa 菊=kiku 岸=kishi/kisi/kishi 北=kita "
                          "木=ki 桐=kiri 久=ku 熊=kuma 栗=kuri 黒=kuro 桑=kuwa 坂=saka 桜=sakura 笹=sasa 沢=sawa "
                          "塩=shio/sio/shio 島=shima/sima/shima 下=shimo/simo/shimo 白=shira/sira/shira 杉=sugi "
                          "関=seki 高=taka 滝=taki 竹=take 田=ta 谷=tani 玉=tama 千=chi/ti/chi 塚=tsuka/tuka/tsuka "
                          "土=tsuchi/tuti/tsuchi 堤=tsutsumi/tutumi/tsutsumi "
                          "寺=tera 富=tomi 鳥=tori 中=naka 永=naga 夏=natsu/natu/natsu 成=nari 西=nishi/nisi/nishi "
                          "野=no 橋=hashi/hasi/hashi 浜=hama 早=haya 東=higashi/higasi/higashi 平=hira 広=hiro "
                          "深=fuka/huka/fuka 福=fuku/huku/fuku 藤=fuji/huzi/fuji 船=funa/huna/funa 古=furu/huru/furu "
                          "星=hoshi/hosi/hoshi 細=hoso 堀=hori 本=moto 前=mae 牧=maki "
                          "松=matsu/matu/matsu 丸=maru 水=mizu/midu/mizu 南=minami 宮=miya 村=mura 望=mochi/moti/mochi "
                          "森=mori 矢=ya 柳=yanagi 山=yama 湯=yu 横=yoko 吉=yoshi/yosi/yoshi 若=waka 和=wa",
                 .last = "田=da 川=kawa/gawa/kawa 山=yama 村=mura 野=no 本=moto 井=i 木=ki 沢=sawa/zawa/sawa "
                         "島=shima/sima/jima 崎=saki/zaki/zaki 原=hara/hara/wara 口=guchi/guti/kuchi 谷=tani/ya/tani "
                         "林=bayashi/bayasi/bayashi 藤=do/dou/toh 石=ishi/isi/ishi 倉=kura 橋=hashi/hasi/bashi "
                         "内=uchi/uti/uchi 上=kami/gami/ue 岡=oka 津=tsu/tu/zu 森=mori "
                         "場=ba 尾=o 部=be 塚=zuka/duka/tsuka 瀬=se 間=ma 浦=ura 坂=saka/zaka/saka 松=matsu/matu/matsu "
                         "江=e 屋=ya 宮=miya 城=shiro/siro/ki 見=mi 越=koshi/kosi/goe 淵=buchi/buti/fuchi",
                 .head = 42},
      .cities = "Tokyo Osaka Nagoya Sapporo Fukuoka Kobe Sendai",
      .family_first = true,
  };
}

}  // namespace

std::vector<CultureSource> EastAsia() { return {Chinese(), Korean(), Japanese()}; }

}  // namespace lookout::generate
