/** Whether 2 before this text is 两: a measure word, a unit or a great number follows, in either script. */
export function isCounted(following: string): boolean {
  return counted.test(following) && !ordinal.test(following);
}

/** Whether only the writer knows if 2 before this text is 两 (so many) or 二 (the second one): 2层 is 两层楼 or 在二层. */
export function isCountOrOrdinal(following: string): boolean {
  return /^[层層排班](?![楼高人])/u.test(following);
}

/** Words before which 2 is 两. */
const countedWords = `
  个 個 位 名 只 隻 条 條 张 張 本 件 台 臺 辆 輛 架 艘 头 頭 匹 朵 棵 株 颗 顆 粒 块 塊 片 杯 瓶 碗 盘 盤 壶 壺 盒 箱 袋 包 罐 桶 串 双 雙
  对 對 副 套 把 支 枝 根 间 間 家 所 座 扇 面 幅 首 篇 封 份 项 項 笔 筆 场 場 次 遍 趟 回 下 口 顿 頓 句 段 页 頁 行 列 种 種 类 類 样 樣
  门 門 堂 批 群 伙 帮 圈 步 滴 堆 捆 束 卷 册 冊 部 集 组 組 人 者 国 國 地 边 邊 侧 端 岸 旁 方 眼 天 年 周 週 星期 礼拜 禮拜 小时 小時
  分 秒 刻 晚 夜 岁 歲 代人 世纪 世紀 点 點 时 時 元 角 毛 令吉 林吉特 仙 美元 美金 欧元 英镑 日元 港元 港币 新元 吨 噸 公斤 千克 克 斤 公里 米
  厘米 公分 毫米 尺 寸 丈 亩 畝 公顷 平方 立方 升 毫升 度 摄氏度 瓦 伏 赫兹 倍 成 百 千 万 萬 亿 億 多 字 票 球 局 胜 平 拍 针 桌 车 船 站
  层楼 層樓 层高 排人 班人 拳 脚 刀 章 节 節 课 課 道 盏 盞 届 阵 餐 声 聲 重 股 款 幢 栋 棟 封 瓣 路人
`
  .trim()
  .split(/\s+/);

const counted = new RegExp(`^(?:${countedWords.join('|')})`, 'u');

/** What begins like one of those words, but names an order, an index or a grade. */
const ordinal =
  /^(?:年级|年級|年生|分之|次方|点[一二三四五六七八九]*[万亿倍]|成新|部委|地主|方程|平方根|面体|道贩|重唱|重奏)/u;
